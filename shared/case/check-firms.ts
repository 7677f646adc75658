import { Refusal } from '../refusal/refusal.ts'
import type { CaseContent } from './case-content.ts'
import { codesOf } from './replies.ts'

/**
 * Refuses `firmTwice` for a firm that a text lists twice for the same part in it, or that replies twice, and `replyOf` for a reply
 * that is of none of its firms, or does not say of which where there are several.
 */
export function checkFirms(content: Pick<CaseContent, 'firms' | 'replies'>): void {
  const { firms, replies = [] } = content
  const codes = codesOf(content)
  const isOf = (firm: string | undefined) => (firm === undefined ? codes.length < 2 : codes.includes(firm))
  const whose = replies.flatMap(({ firm }, n) => (isOf(firm) ? [] : [`content.replies.${n}.firm`]))
  if (whose.length > 0) throw new Refusal('replyOf', { fields: whose })
  const owners = replies.map(({ firm }) => firm ?? codes[0])
  const again = owners.flatMap((firm, n) =>
    firm !== undefined && owners.indexOf(firm) < n ? [`content.replies.${n}.firm`] : [],
  )
  if (again.length > 0) throw new Refusal('firmTwice', { fields: again })
  const fields = firms.flatMap(({ creditCode, role }, at) =>
    firms.slice(0, at).some((one) => one.creditCode === creditCode && one.role === role)
      ? [`content.firms.${at}.creditCode`]
      : [],
  )
  if (fields.length > 0) throw new Refusal('firmTwice', { fields })
}
