import { campaign } from '../campaign/campaign.ts'
import { findPlaceByCode } from '../place/division.ts'
import { Refusal } from '../refusal/refusal.ts'
import { findTopic } from '../topic/topic.ts'
import type { CaseContent } from './case-content.ts'
import { isCreditCode } from './credit-code.ts'

/**
 * Refuses a text that names no real place (`division`) or topic (`topic`), a firm with a wrong credit code
 * (`creditCode`), a firm without a decision it rests on (`document`), or a duty that the campaign has not (`badRequest`).
 */
export function checkCase(content: CaseContent): void {
  if (!findPlaceByCode(content.division)) throw new Refusal('division', { fields: ['content.division'] })
  if (!findTopic(content.topic)) throw new Refusal('topic', { fields: ['content.topic'] })
  const wrong = content.firms.flatMap(({ creditCode }, at) =>
    isCreditCode(creditCode) ? [] : [`content.firms.${at}.creditCode`],
  )
  if (wrong.length > 0) throw new Refusal('creditCode', { fields: wrong })
  const unknown = content.duties.filter((id) => !campaign.duties.some((duty) => duty.id === id))
  if (unknown.length > 0) throw new Refusal('badRequest', { fields: ['content.duties'] })
  if (content.firms.length > 0 && content.documents.length === 0)
    throw new Refusal('document', { fields: ['content.documents'] })
}
