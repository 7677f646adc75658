import type { Language } from '../value/language.ts'
import { cities, districts, placeName, zones } from './division.ts'

/** A place to choose from. */
export interface PlaceChoice {
  readonly code: string
  readonly label: string
}

/** Every city with its districts and zones, for a list. Zones that are another name of a district are left out. */
export function districtsOf(language: Language): { city: PlaceChoice; places: PlaceChoice[] }[] {
  const choice = (code: string): PlaceChoice => ({ code, label: placeName(code, language) })
  return cities.map((city) => ({
    city: choice(city.code),
    places: [
      ...districts.filter((one) => one.cityCode === city.code).map((one) => choice(one.code)),
      ...zones.filter((one) => one.cityCode === city.code && !one.sameAs).map((one) => choice(one.id)),
    ],
  }))
}
