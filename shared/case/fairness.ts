import * as z from 'zod'
import type { RefusalCode } from '../refusal/codes.ts'
import { Day } from '../value/day.ts'
import { Sha256 } from '../value/hash.ts'
import type { CaseContent } from './case-content.ts'
import { silentFirms } from './replies.ts'

/** Working days that a firm has to reply: proposed, to be set by the department. */
export const REPLY_WORKDAYS = 15

/** How the firms of a case were treated before it becomes public. */
export const Fairness = z.strictObject({
  /** Day on which the letter went out. */
  noticedOn: Day.optional(),
  /** Credit codes of the firms that were told. */
  noticed: z.array(z.string().max(18)).max(10),
  /** Last day on which they may reply. */
  replyUntil: Day.optional(),
  /** `replyUntil` lies in a year whose holidays are not known. */
  provisional: z.boolean().optional(),
  /** The scan of the reply, kept in the office's files: SHA-256, hex. */
  scan: Sha256.optional(),
  /** Whether the decision is appealed against or taken to court. */
  appeal: z.enum(['none', 'open', 'decided']),
  /** Why nobody was told or waited for. Stays. */
  waived: z.string().min(2).max(500).optional(),
  /** Credit codes of the firms that stood there when that was written: it is said of no other. Absent in records of before: of all. */
  waivedFor: z.array(z.string().max(18)).max(10).optional(),
  /** Day until which the firms' names stay, inclusive. */
  namesUntil: Day.optional(),
})
export type Fairness = z.infer<typeof Fairness>

export const noFairness: Fairness = { noticed: [], appeal: 'none' }

/** Why a text may not be published on a day, for fairness' sake. Nothing when it may, or names no firm. */
export function unfairness(
  { content, fairness }: { readonly content: CaseContent; readonly fairness: Fairness },
  day: Day,
): Extract<RefusalCode, 'appealOpen' | 'namesUntil' | 'notNoticed' | 'replyWindow'> | undefined {
  if (content.firms.length === 0) return undefined
  const { appeal, noticedOn, noticed, replyUntil, namesUntil } = fairness
  if (appeal === 'open') return 'appealOpen'
  if (namesUntil === undefined || namesUntil < day) return 'namesUntil'
  const asked = content.firms.map(({ creditCode }) => creditCode).filter((code) => !isWaived(fairness, code))
  if (asked.length === 0) return undefined
  if (noticedOn === undefined || !asked.every((code) => noticed.includes(code))) return 'notNoticed'
  const over = replyUntil !== undefined && day > replyUntil
  // The window is each firm's own: what one said ends it for no other.
  const waiting = silentFirms(content).filter((code) => asked.includes(code))
  return over || waiting.length === 0 ? undefined : 'replyWindow'
}

/** Whether it was written why a firm is not told or waited for. */
export const isWaived = (
  { waived, waivedFor }: Pick<Fairness, 'waived' | 'waivedFor'>,
  code: string,
): boolean => waived !== undefined && (waivedFor === undefined || waivedFor.includes(code))
