import * as z from 'zod'
import type { HotlineRequest } from '../../../shared/contract/hotline.ts'
import type { SealingView } from '../../../shared/filing/office-recipients.ts'
import { findPlaceByCode } from '../../../shared/place/division.ts'
import { routeTip } from '../../../shared/routing/route-tip.ts'
import type { RoutingView } from '../../../shared/routing/table.ts'
import { HotlineTicket, isTimely } from '../../../shared/tip/hotline.ts'
import { type Day, isDay } from '../../../shared/value/day.ts'
import type { TipId } from '../../../shared/value/id.ts'
import { type OfficeCode, PROVINCE } from '../../../shared/value/office-code.ts'
import { sealOfficeLetter } from '../frame/seal-letter.ts'

const text = z.string()

/** A ticket as it is typed. */
export const TicketEntry = z.object({
  hotline: HotlineTicket.shape.hotline,
  ...{ number: text, receivedOn: text, division: text, topic: text },
  ...{ site: text, address: text, narrative: text, urgent: z.boolean() },
})
export type TicketEntry = Readonly<z.infer<typeof TicketEntry>>

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

/** A ticket, sealed, and the id of the tip it becomes. */
export interface SealedTicket {
  readonly tip: TipId
  readonly body: HotlineRequest
}

/** What a ticket is sealed under, and to whom. */
export function routeTicket({ division, topic, urgent, receivedOn }: TicketEntry, view: RoutingView) {
  const facts = { division, topic, urgent, wrongOffice: false, language: 'zh' as const }
  return { facts, routing: routeTip(facts, view, receivedOn).routing }
}

/** Seals a ticket to the offices that handle such. */
export async function sealTicket(
  entry: TicketEntry,
  view: RoutingView & SealingView,
  directoryKey: string,
): Promise<SealedTicket> {
  const { hotline, number, receivedOn } = entry
  const { tip, letter } = await sealOfficeLetter(entry, routeTicket(entry, view), view, directoryKey)
  return { tip, body: { ...letter, ticket: { hotline, number: number.trim(), receivedOn } } }
}
