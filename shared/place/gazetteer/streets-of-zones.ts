import { zones } from '../division.ts'
import type { Street } from '../streets.ts'

const zoneStreets = new Map<string, string>()
for (const zone of zones)
  for (const name of zone.streets)
    for (const host of [zone.id, ...zone.hostCodes]) zoneStreets.set(`${host} ${name}`, zone.id)

/** The list writes 杭集镇 as 扬州市生态科技新城杭集镇. */
export const townOfRow = (name: string): string => name.replace(/^.*市.*新城(?=..镇$)/, '')

/** The district or zone that answers for a street: a street listed for a zone is the zone's. */
export function unitOfStreet(street: Street): string {
  return zoneStreets.get(`${street.place} ${townOfRow(street.zh)}`) ?? street.place
}
