import type { Params } from '../../../shared/messages/fill-in.ts'
import type { MessageKey } from '../../../shared/messages/message.ts'
import { isCreditCodeLike } from '../../../shared/permit/credit-code-like.ts'
import { characters } from '../../../shared/value/characters.ts'
import { cleanText } from '../../../shared/value/clean-text.ts'
import type { Answers } from './answers.ts'
import type { Screen, TopicFacts } from './screens.ts'

/** What has to be changed: the field, and the text that says so. */
export interface FieldProblem {
  readonly field: string
  /** The field that says so when the first is not on the page. */
  readonly or?: string
  readonly key: MessageKey
  readonly params?: Params
}

/** Characters that a narrative may have. */
export const NARRATIVE = 4000
const ADDRESS = 500
const SHORTEST = 6

type Check = (answers: Answers, topic: TopicFacts) => (FieldProblem | false | undefined)[]

const checks: Partial<Record<Screen, Check>> = {
  urgent: ({ urgent }) => [!urgent && { field: 'urgent', key: 'report.urgent.error.empty' }],
  topic: ({ topic, accused }, { restricted }) => [
    !topic && { field: 'topic', key: 'report.topic.error.empty' },
    restricted && !accused && { field: 'accused', key: 'refusal.accused' },
    restricted && accused === 'province' && { field: 'accused', key: 'refusal.signposted' },
  ],
  where: (answers) => [
    placeProblem(answers),
    tooLong(
      answers.way === 'words' ? 'address' : 'way',
      answers.address,
      ADDRESS,
      'report.where.error.tooLong',
    ),
  ],
  tell: ({ narrative }) => [narrativeProblem(narrative)],
  name: ({ named, contactName, contactPhone }) => [
    !named && { field: 'named', key: 'report.name.error.choose' },
    named === 'real' && !contactName.trim() && { field: 'contactName', key: 'report.name.error.noName' },
    named === 'real' && !contactPhone.trim() && { field: 'contactPhone', key: 'report.name.error.noPhone' },
    named === 'real' && phoneProblem(contactPhone),
  ],
}

/** What is wrong with the answers of a step, in the order of its fields. */
export function findProblems(screen: Screen, answers: Answers, topic: TopicFacts): FieldProblem[] {
  const found = checks[screen]?.(answers, topic) ?? []
  return found.filter((one) => one !== false && one !== undefined)
}

/** What keeps a place from being known, said where the chosen way asks for it. */
function placeProblem({ way, city, division, address, permit }: Answers): FieldProblem | undefined {
  const wrong = way === 'permit' ? permitProblem(permit) : undefined
  if (wrong || division) return wrong
  const open = { field: 'place', key: 'report.where.error.unanswered' } as const
  switch (way) {
    case 'words':
      return address.trim()
        ? { ...open, or: 'address' }
        : { field: 'address', key: 'report.where.error.noWords' }
    case 'list':
      return city
        ? { field: 'division', key: 'report.where.error.noDistrict' }
        : { field: 'city', key: 'report.where.error.noCity' }
    case 'here':
      return { ...open, or: 'here' }
    case 'permit':
      return permit.trim()
        ? { ...open, or: 'permit' }
        : { field: 'permit', key: 'report.where.error.noPermit' }
    default:
      return { field: 'way', key: 'report.where.error.noWay' }
  }
}

function narrativeProblem(narrative: string): FieldProblem | undefined {
  const { length } = cleanText(narrative)
  if (length === 0) return { field: 'narrative', key: 'report.tell.error.empty' }
  if (length < SHORTEST) return { field: 'narrative', key: 'report.tell.error.tooShort' }
  return tooLong('narrative', narrative, NARRATIVE, 'report.tell.error.tooLong')
}

function tooLong(field: string, text: string, limit: number, key: MessageKey): FieldProblem | undefined {
  const over = characters(cleanText(text)) - limit
  return over > 0 ? { field, key, params: { n: over } } : undefined
}

/** A permit: 6 digits of the division, 8 of the day, 4 of a number. Empty is fine. */
function permitProblem(typed: string): FieldProblem | undefined {
  const permit = typed.normalize('NFKC').replace(/[\s-]/g, '')
  if (permit === '') return undefined
  if (isCreditCodeLike(permit)) return { field: 'permit', key: 'report.where.error.creditCode' }
  if (!/^\d{18}$/.test(permit)) {
    return { field: 'permit', key: 'report.where.error.permitShape', params: { n: permit.length } }
  }
  const [month, day] = [Number(permit.slice(10, 12)), Number(permit.slice(12, 14))]
  const real = month >= 1 && month <= 12 && day >= 1 && day <= 31
  return real ? undefined : { field: 'permit', key: 'report.where.error.permitDate' }
}

/** Only a mobile number of the wrong length is said to be wrong: telephones have many shapes. */
function phoneProblem(typed: string): FieldProblem | undefined {
  const digits = typed.normalize('NFKC').replace(/\D/g, '')
  const wrong = /^1[3-9]/.test(digits) && digits.length !== 11
  return wrong || (typed.trim() !== '' && digits.length < 7)
    ? { field: 'contactPhone', key: 'report.name.error.phone' }
    : undefined
}
