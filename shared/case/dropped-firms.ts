import type { CaseContent, CaseFirm } from './case-content.ts'
import { saysAny } from './without-firms.ts'

/**
 * Firms that texts list and the next one neither lists nor names, each once: they leave those texts too, which become placeholders. One whose
 * name or code alone is written otherwise is the same.
 */
export const droppedFirms = (
  before: readonly Pick<CaseContent, 'firms'>[],
  next: CaseContent,
): CaseFirm[] => {
  const dropped = before
    .flatMap(({ firms }) => firms)
    .filter(({ name, creditCode }) => !saysAny(next, [name, creditCode]))
  return dropped.filter(
    (one, n) => dropped.findIndex(({ creditCode }) => creditCode === one.creditCode) === n,
  )
}
