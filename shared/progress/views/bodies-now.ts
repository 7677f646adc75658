import { cityOf } from '../../place/division.ts'
import type { SheetRow } from '../sheet.ts'

/** Supervision bodies of one city. */
export interface CityBodies {
  readonly city: string
  readonly bodies: readonly SheetRow[]
  readonly supervisors: number
  /** Bodies that named a safety information officer. */
  readonly officers: number
}

/** Bodies by city, in the order of places given; a city without any stands there with none. */
export function bodiesNow(rows: readonly SheetRow[], cities: readonly string[]): CityBodies[] {
  return cities.map((city) => {
    const bodies = rows.filter(({ area }) => cityOf(String(area))?.code === city)
    return {
      ...{ city, bodies },
      supervisors: bodies.reduce((sum, { supervisors }) => sum + Number(supervisors ?? 0), 0),
      officers: bodies.filter(({ officerSince }) => officerSince !== undefined).length,
    }
  })
}
