import { cities, districts, zones } from '../place/division.ts'
import { PROVINCE, type UnitEntry } from './entry.ts'
import type { PublicUnit } from './public-unit.ts'

/** Every office of the province with its key, if it has one: province, cities, districts, zones. */
export function publicUnits(directory: readonly UnitEntry[]): PublicUnit[] {
  const unit = (code: string, kind: PublicUnit['kind'], upper?: string): PublicUnit => {
    const key = directory.find((entry) => entry.unit === code)
    return { code, kind, ...(upper !== undefined && { upper }), ...(key && { key }) }
  }
  return [
    unit(PROVINCE, 'province'),
    ...cities.map(({ code }) => unit(code, 'city', PROVINCE)),
    ...districts.map(({ code, cityCode }) => unit(code, 'district', cityCode)),
    ...zones.filter((zone) => !zone.sameAs).map(({ id, cityCode }) => unit(id, 'zone', cityCode)),
  ]
}
