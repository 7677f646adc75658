import { cities, districts, zones } from '../place/division.ts'
import { type OfficeCode, PROVINCE } from '../value/office-code.ts'
import type { Office } from './office-contact.ts'
import type { OfficeKey, PublicOffice } from './public-office.ts'

/** Every office of the province with its key and its confirmed name, if it has them: province, cities, districts, zones. */
export function publicOffices(keys: readonly OfficeKey[], offices: readonly Office[] = []): PublicOffice[] {
  const office = (code: string, kind: PublicOffice['kind'], upper?: OfficeCode): PublicOffice => {
    const key = keys.find((one) => one.office === code)
    const confirmed = offices.find((one) => one.office === code)?.contact
    return {
      ...{ code, kind },
      ...(upper !== undefined && { upper }),
      ...(confirmed && { confirmed }),
      ...(key && { key }),
    }
  }
  return [
    office(PROVINCE, 'province'),
    ...cities.map(({ code }) => office(code, 'city', PROVINCE)),
    ...districts.map(({ code, cityCode }) => office(code, 'district', cityCode)),
    ...zones.filter((zone) => !zone.sameAs).map(({ id, cityCode }) => office(id, 'zone', cityCode)),
  ]
}
