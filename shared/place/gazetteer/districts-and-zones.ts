import { districts, zones } from '../division.ts'

/** Zones that are offices of their own, not another name of a district. */
export const ownZones = zones.filter((one) => !one.sameAs)

/** The district that a zone's id stands for when it is only another name; else the id. */
export const settled = (code: string): string => zones.find((one) => one.id === code)?.sameAs ?? code

const ofCity = new Map<string, string[]>()
for (const one of districts) ofCity.set(one.cityCode, [...(ofCity.get(one.cityCode) ?? []), one.code])
for (const one of ownZones) ofCity.set(one.cityCode, [...(ofCity.get(one.cityCode) ?? []), one.id])

/** All districts and zones of a city. */
export const divisionsOfCity = (city: string): readonly string[] => ofCity.get(city) ?? []

const hosted = new Map<string, string[]>()
for (const zone of ownZones)
  for (const host of zone.hostCodes) hosted.set(host, [...(hosted.get(host) ?? []), zone.id])

/** The zones that lie on a district's land. */
export const zonesOn = (district: string): readonly string[] => hosted.get(district) ?? []
