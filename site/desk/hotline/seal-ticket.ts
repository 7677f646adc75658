import { base64 } from '@scure/base'
import type { HotlineRequest } from '../../../shared/contract/hotline.ts'
import { deriveFiling, newSeed } from '../../../shared/filing/derive-filing.ts'
import { sealLetter } from '../../../shared/filing/seal-filing.ts'
import { routeTip } from '../../../shared/routing/route-tip.ts'
import type { RoutingView } from '../../../shared/routing/table.ts'
import { SUITE } from '../../../shared/seal/suite.ts'
import { cleanText } from '../../../shared/tip/clean-text.ts'
import type { TipId } from '../../../shared/value/id.ts'
import type { TicketEntry } from './ticket-entry.ts'

/** A ticket, sealed, and the id of the tip it becomes. */
export interface SealedTicket {
  readonly tip: TipId
  readonly body: HotlineRequest
}

/** Seals a ticket as a reporter's page does, to the offices that handle such. There is no receipt. */
export async function sealTicket(
  entry: TicketEntry,
  view: RoutingView,
  directoryKey: string,
): Promise<SealedTicket> {
  const secrets = deriveFiling(newSeed())
  const { hotline, number, receivedOn, division, topic, urgent } = entry
  const facts = { division, topic, urgent, wrongOffice: false, language: 'zh' as const }
  const { routing } = routeTip(facts, view, receivedOn)
  const report = {
    site: cleanText(entry.site),
    address: cleanText(entry.address),
    permit: '',
    narrative: cleanText(entry.narrative),
  }
  const { envelope, officeWrap } = await sealLetter({
    ...{ secrets, facts, report, routing, view, directoryKey, files: [] },
  })
  const body: HotlineRequest = {
    suite: SUITE,
    ticket: { hotline, number: number.trim(), receivedOn },
    ...{ facts, routing },
    envelope: base64.encode(envelope),
    officeWrap: base64.encode(officeWrap),
  }
  return { tip: secrets.tip, body }
}
