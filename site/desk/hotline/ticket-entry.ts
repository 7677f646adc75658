import { findPlaceByCode } from '../../../shared/place/division.ts'
import { HotlineTicket, isTimely } from '../../../shared/tip/hotline.ts'
import { type Day, isDay } from '../../../shared/value/day.ts'
import { type OfficeCode, PROVINCE } from '../../../shared/value/office-code.ts'

/** A ticket as it is typed. */
export interface TicketEntry {
  readonly hotline: HotlineTicket['hotline']
  readonly number: string
  readonly receivedOn: Day
  readonly division: string
  readonly topic: string
  readonly site: string
  readonly address: string
  readonly narrative: string
  readonly urgent: boolean
}

/** An empty ticket, received today in one's own place. */
export function emptyTicket(today: Day, division: string): TicketEntry {
  return {
    ...{ hotline: '12345', number: '', receivedOn: today, division, topic: '' },
    ...{ site: '', address: '', narrative: '', urgent: false },
  }
}

/** The place that an office's tickets are mostly about: its own; none for the province. */
export function placeOfOffice(office: OfficeCode): string {
  return office !== PROVINCE && findPlaceByCode(office) ? office : ''
}

/** The fields that are wrong or missing. */
export function wrongFields(entry: TicketEntry, today: Day): ReadonlySet<keyof TicketEntry> {
  const wrong = new Set<keyof TicketEntry>()
  if (!HotlineTicket.shape.number.safeParse(entry.number).success) wrong.add('number')
  if (!isDay(entry.receivedOn) || !isTimely(entry, today)) wrong.add('receivedOn')
  if (entry.division === '') wrong.add('division')
  if (entry.topic === '') wrong.add('topic')
  if (entry.narrative.trim() === '') wrong.add('narrative')
  return wrong
}
