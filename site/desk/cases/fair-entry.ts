import { hex } from '@scure/base'
import * as z from 'zod'
import { Fairness } from '../../../shared/case/fairness.ts'
import type { CaseReply } from '../../../shared/contract/cases.ts'
import { canonicalJson } from '../../../shared/value/canonical-json.ts'
import { hashOf } from '../../../shared/value/hash.ts'
import { KeptDecisions } from '../frame/personal/finds.ts'
import { decidedOf, type FirmEntry, keptOf, ReplyEntry, repliesTyped, replyEntriesOf } from './case-entry.ts'

const text = z.string()

const FairEntry = z.object({
  ...{ noticedOn: text, waived: text, namesUntil: text },
  scan: Fairness.shape.scan,
  appeal: Fairness.shape.appeal,
  replies: z.array(ReplyEntry.readonly()).readonly(),
  decided: KeptDecisions,
})
type FairEntry = Readonly<z.infer<typeof FairEntry>>

/** What is typed of a case's firms, and over what. */
export const FairDraft = FairEntry.extend({
  /** Another number whenever what stands of the firms is another; that the case's text was saved since is nothing to ask about. */
  version: z.int(),
  revision: z.literal(0),
})
export type FairDraft = Readonly<z.infer<typeof FairDraft>>

/** What stands of a case's firms, ready to be written on. */
export function fairDraftOf({ case: one }: Pick<CaseReply, 'case'>): FairDraft {
  const { noticedOn = '', scan, appeal, waived = '', namesUntil = '' } = one.fairness
  const entry: FairEntry = {
    ...{ noticedOn, appeal, waived, namesUntil, ...(scan !== undefined && { scan }) },
    ...{ replies: replyEntriesOf(one.content), decided: decidedOf(one) },
  }
  return {
    version: hex.decode(hashOf(canonicalJson(entry)).slice(0, 12)).reduce((all, byte) => all * 256 + byte, 0),
    revision: 0,
    ...entry,
  }
}

/** What was typed as it is sent; empty boxes say nothing. */
export function requestOf(entry: FairEntry, firms: readonly FirmEntry[]) {
  const { noticedOn, scan, appeal, waived, namesUntil } = entry
  const replies = repliesTyped(entry.replies, firms)
  return {
    appeal,
    kept: keptOf(entry.decided),
    ...(noticedOn !== '' && { noticedOn }),
    ...(scan !== undefined && { scan }),
    ...(waived.trim() !== '' && { waived: waived.trim() }),
    ...(namesUntil !== '' && { namesUntil }),
    ...(replies.length > 0 && { replies }),
  }
}
