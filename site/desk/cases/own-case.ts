import type * as z from 'zod'
import type { Case, CaseStep } from '../../../shared/case/case.ts'
import { cleanCase } from '../../../shared/case/clean-case.ts'
import { type CaseReply, type CaseStepRequest, FairnessRequest } from '../../../shared/contract/cases.ts'
import { isSameContent } from '../frame/same-content.ts'
import type { CaseTyped } from './case-entry.ts'

/** What is said with a step. */
export type Said = Omit<z.infer<typeof CaseStepRequest>, 'step' | 'version'>

/** What was tried to be changed of a case, with all that was said. */
export type Tried =
  | { readonly step: 'edit'; readonly typed: CaseTyped }
  | { readonly step: 'fairness'; readonly body: FairnessRequest }
  | { readonly step: CaseStep; readonly said?: Said | undefined }

/** Whether a case stands as one changed it oneself over a version: what was sent is there, not what one wrote in another window. */
export function isOwnCase(
  { case: one }: Pick<CaseReply, 'case'>,
  { version, by, tried }: { readonly version: number; readonly by: string; readonly tried: Tried },
): boolean {
  const last = one.history.at(-1)
  if (one.version !== version + 1 || last?.step !== tried.step || last.by !== by) return false
  if (tried.step === 'edit') return isSavedCase(one, tried.typed)
  return tried.step === 'fairness' ? isWritten(one, tried.body) : isSaid(one, tried)
}

/** Whether a case stands with all that was typed of it. */
export const isSavedCase = (one: Case, typed: CaseTyped): boolean =>
  isSameContent(partsOf(one), partsOf({ ...typed, content: cleanCase(typed.content) }))

/** The parts that a drafter hands in; who kept a find is the server's to say. */
const partsOf = ({ content, notes, notBefore, kept = [] }: CaseTyped) => [
  ...[content, notes, notBefore ?? null],
  kept.map(({ by: _, ...one }) => one),
]

const Firms = FairnessRequest.pick({ noticedOn: true, scan: true, appeal: true, namesUntil: true }).strip()

/** Whether what is known of the firms stands as it was sent. A waiver that was not said again stays. */
export function isWritten({ fairness, content, kept = [] }: Case, body: Omit<FairnessRequest, 'version'>) {
  const decided = (all: typeof kept) => all.map(({ by: _, ...one }) => one)
  return (
    isSameContent(Firms.parse(fairness), Firms.parse(body)) &&
    isSameContent(content.replies ?? [], body.replies ?? []) &&
    (body.kept === undefined || isSameContent(decided(kept), decided(body.kept))) &&
    (body.waived === undefined || isSameContent(fairness.waived, body.waived))
  )
}

/** Whether what was said with a step stands there. An order that was carried out is not there to be compared. */
function isSaid(one: Case, { step, said = {} }: Extract<Tried, { step: CaseStep }>): boolean {
  const { reason = step === 'correct' ? said.why : undefined, names = [], also = [] } = said
  const { proposed = [], also: called = [] } = one.namesLeft ?? {}
  return (
    isSameContent(one.history.at(-1)?.reason ?? '', reason ?? '') &&
    (step !== 'correct' || isSameContent(one.note, { what: said.what, why: said.why })) &&
    (step !== 'approve' || !one.order || one.order.at === said.publishAt) &&
    (step !== 'takeNames' ||
      (isSameContent(called, also) &&
        proposed.every((place) => names.some((chosen) => isSameContent(place, chosen)))))
  )
}
