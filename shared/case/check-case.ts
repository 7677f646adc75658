import { findDuty } from '../campaign/campaign.ts'
import type { Campaign } from '../campaign/campaign-schema.ts'
import { findPlaceByCode } from '../place/division.ts'
import { Refusal } from '../refusal/refusal.ts'
import { findTopic } from '../topic/topic.ts'
import type { Day } from '../value/day.ts'
import type { CaseContent, CaseDocument, CaseDuty } from './case-content.ts'
import { isCreditCode } from './credit-code.ts'
import { texts } from './firewall.ts'

/**
 * Refuses a text that names no real place (`division`) or topic (`topic`), a firm with a wrong credit code
 * (`creditCode`), a firm without a decision it rests on (`document`), or, `badRequest`, a duty that no campaign in force has; `dayAhead` for a
 * day to come of something that was done; `noWords` for a text of signs alone; `dayOrder` for a repair that is over or due before anything was
 * found or ordered. `today`: in Asia/Shanghai; absent, days are not looked at. `campaigns`: those in force;
 * absent, duties are not looked at.
 */
export function checkCase(content: CaseContent, { today, campaigns }: Known = {}): void {
  if (!findPlaceByCode(content.division)) throw new Refusal('division', { fields: ['content.division'] })
  if (!findTopic(content.topic)) throw new Refusal('topic', { fields: ['content.topic'] })
  const wrong = content.firms.flatMap(({ creditCode }, at) =>
    isCreditCode(creditCode) ? [] : [`content.firms.${at}.creditCode`],
  )
  if (wrong.length > 0) throw new Refusal('creditCode', { fields: wrong })
  if (campaigns && !content.duties.every((one) => isDutyOf(campaigns, one)))
    throw new Refusal('badRequest', { fields: ['content.duties'] })
  const later = today === undefined ? [] : daysDone(content).filter(([, day]) => day > today)
  if (later.length > 0) throw new Refusal('dayAhead', { fields: later.map(([name]) => `content.${name}`) })
  const silent = wordless(content)
  if (silent.length > 0) throw new Refusal('noWords', { fields: silent })
  const early = beforeOrder(content)
  if (early.length > 0) throw new Refusal('dayOrder', { fields: early.map((name) => `content.${name}`) })
  if (content.firms.length > 0 && content.documents.length === 0)
    throw new Refusal('document', { fields: ['content.documents'] })
}

/** Texts of signs alone: dotted names of their boxes. A title holds more than one letter; elsewhere a number may stand. */
function wordless(content: CaseContent): string[] {
  const said = (name: string) => (name === 'content.title' ? /\p{L}.*\p{L}/su : /[\p{L}\p{N}]/u)
  return [...texts(content)].flatMap(([name, text]) => (said(name).test(text) ? [] : [name]))
}

/** Documents before which nothing is put right: with them the office found or ordered it. A penalty may come long after. */
const beginning: readonly CaseDocument['kind'][] = ['order', 'stop', 'inspection']

/** Days of the repair that lie before the first of those documents: names of their boxes. */
function beforeOrder({ documents, rectifyBy, rectifiedOn }: CaseContent): string[] {
  const [first] = documents.flatMap(({ kind, day }) => (beginning.includes(kind) ? [day] : [])).sort()
  return Object.entries({ rectifyBy, rectifiedOn }).flatMap(([name, day]) =>
    first !== undefined && day !== undefined && day < first ? [name] : [],
  )
}

/** What a case is checked against. */
interface Known {
  readonly today?: Day
  readonly campaigns?: readonly Campaign[]
}

const isDutyOf = (campaigns: readonly Campaign[], { campaign, duty }: CaseDuty): boolean =>
  campaigns.some((one) => one.id === campaign && findDuty(one, duty) !== undefined)

/** Days of what was done, each with the name of its box. */
const daysDone = ({
  documents,
  timeline,
  reply,
  replies = [],
  rectifiedOn,
}: CaseContent): [string, Day][] => [
  ...documents.map(({ day }, n): [string, Day] => [`documents.${n}.day`, day]),
  ...timeline.map(({ day }, n): [string, Day] => [`timeline.${n}.day`, day]),
  ...replies.map(({ day }, n): [string, Day] => [`replies.${n}.day`, day]),
  ...(reply ? [['reply.day', reply.day] as [string, Day]] : []),
  ...(rectifiedOn ? [['rectifiedOn', rectifiedOn] as [string, Day]] : []),
]
