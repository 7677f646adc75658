import { hex } from '@scure/base'
import * as z from 'zod'
import { Fairness } from '../../../shared/case/fairness.ts'
import type { CaseReply } from '../../../shared/contract/cases.ts'
import { Kept } from '../../../shared/personal-data/kept.ts'
import { canonicalJson } from '../../../shared/value/canonical-json.ts'
import { hashOf } from '../../../shared/value/hash.ts'
import type { KeptDecisions } from '../frame/personal/finds.ts'
import { type FirmEntry, keptOf, ReplyEntry, repliesTyped, replyEntriesOf } from './case-entry.ts'

const text = z.string()

const FairEntry = z.object({
  ...{ noticedOn: text, waived: text, namesUntil: text },
  scan: Fairness.shape.scan,
  appeal: Fairness.shape.appeal,
  replies: z.array(ReplyEntry.readonly()).readonly(),
  /** What was decided here of names and numbers that stay, over what is kept with the case; null: it does not stay. */
  decided: z.record(z.string(), Kept.nullable()).readonly(),
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
    ...{ replies: replyEntriesOf(one.content), decided: {} },
  }
  return {
    version: hex.decode(hashOf(canonicalJson(entry)).slice(0, 12)).reduce((all, byte) => all * 256 + byte, 0),
    revision: 0,
    ...entry,
  }
}

/** The decisions that are kept with the case, with those that were taken here. */
export const decidedWith = (kept: KeptDecisions, own: FairEntry['decided']): KeptDecisions =>
  Object.fromEntries(
    Object.entries({ ...kept, ...own }).flatMap(([find, decision]) => (decision ? [[find, decision]] : [])),
  )

/** What of all decisions was taken here. */
export const ownDecisions = (kept: KeptDecisions, all: KeptDecisions): FairEntry['decided'] => ({
  ...Object.fromEntries(Object.keys(kept).flatMap((find) => (find in all ? [] : [[find, null]]))),
  ...Object.fromEntries(
    Object.entries(all).filter(
      ([find, decision]) => canonicalJson(kept[find] ?? null) !== canonicalJson(decision),
    ),
  ),
})

/** What was typed as it is sent; empty boxes say nothing. */
export function requestOf(entry: FairEntry, firms: readonly FirmEntry[], kept: KeptDecisions) {
  const { noticedOn, scan, appeal, waived, namesUntil } = entry
  const replies = repliesTyped(entry.replies, firms)
  return {
    appeal,
    kept: keptOf(decidedWith(kept, entry.decided)),
    ...(noticedOn !== '' && { noticedOn }),
    ...(scan !== undefined && { scan }),
    ...(waived.trim() !== '' && { waived: waived.trim() }),
    ...(namesUntil !== '' && { namesUntil }),
    ...(replies.length > 0 && { replies }),
  }
}
