import { cities, districts, zones } from '../../../shared/place/division.ts'
import type { LatinNames } from '../../../shared/search/ask.ts'
import { signsOf } from '../../../shared/search/signs.ts'

/** Cities, districts and zones by their names in Latin letters, with the part of their Chinese name that texts say. */
export const latinNames: LatinNames = Object.fromEntries(
  [...zones, ...districts, ...cities].map(({ zh, en }) => [
    signsOf(en.replace(/ (?:City|District|County)$/, '')).signs,
    zh.length > 2 ? zh.replace(/[市区县]$/, '') : zh,
  ]),
)
