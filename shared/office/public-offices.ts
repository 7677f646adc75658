import { cities, districts, zones } from '../place/division.ts'
import { PROVINCE, type UnitEntry } from '../office-keys/directory-entry.ts'
import type { Office } from './office-contact.ts'
import type { PublicUnit } from './public-office.ts'

/** Every office of the province with its key and its confirmed name, if it has them: province, cities, districts, zones. */
export function publicUnits(directory: readonly UnitEntry[], offices: readonly Office[] = []): PublicUnit[] {
  const unit = (code: string, kind: PublicUnit['kind'], upper?: string): PublicUnit => {
    const key = directory.find((entry) => entry.unit === code)
    const confirmed = offices.find((one) => one.unit === code)?.contact
    return {
      ...{ code, kind },
      ...(upper !== undefined && { upper }),
      ...(confirmed && { confirmed }),
      ...(key && { key }),
    }
  }
  return [
    unit(PROVINCE, 'province'),
    ...cities.map(({ code }) => unit(code, 'city', PROVINCE)),
    ...districts.map(({ code, cityCode }) => unit(code, 'district', cityCode)),
    ...zones.filter((zone) => !zone.sameAs).map(({ id, cityCode }) => unit(id, 'zone', cityCode)),
  ]
}
