import { Refusal } from '../refusal/refusal.ts'
import type { CaseContent } from './case-content.ts'

/** Refuses `firmTwice` for a firm that a text lists twice for the same part in it. */
export function checkFirms({ firms }: Pick<CaseContent, 'firms'>): void {
  const fields = firms.flatMap(({ creditCode, role }, at) =>
    firms.slice(0, at).some((one) => one.creditCode === creditCode && one.role === role)
      ? [`content.firms.${at}.creditCode`]
      : [],
  )
  if (fields.length > 0) throw new Refusal('firmTwice', { fields })
}
