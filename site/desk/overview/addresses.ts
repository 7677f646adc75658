import { cities } from '../../../shared/place/division.ts'
import { type OfficeCode, PROVINCE } from '../../../shared/value/office-code.ts'
import { type QueueFilter, queryText } from '../frame/queue-filter.ts'

/** Whether an office is a city seen from the province: its line stands for its districts too. */
export function isCityFromAbove(office: OfficeCode, own: OfficeCode): boolean {
  return own === PROVINCE && cities.some(({ code }) => code === office)
}

/** Where a number of an office's line leads: the list behind it or, for a city seen from above, its districts. */
export function addressBehind(office: OfficeCode, own: OfficeCode, filter: Partial<QueueFilter>): string {
  if (isCityFromAbove(office, own)) return `#/overview/${office}`
  return `#/tips${queryText({ list: 'open', ...(office !== own && { office }), ...filter })}`
}

/** Where it goes up from an office: from a district to its city when one looks from the province, else to one's own. */
export function addressAbove(office: OfficeCode, own: OfficeCode): string {
  const city = cities.find(
    ({ code }) => code !== office && code.slice(0, 4) === office.replace(/^Z/, '').slice(0, 4),
  )
  return city && own === PROVINCE ? `#/overview/${city.code}` : '#/overview'
}
