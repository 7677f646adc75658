import { placeName } from '../place/division.ts'
import { always, code, day, integer, type Table, text, type Value } from '../table/table.ts'
import {
  type CaseContent,
  type CaseDocument,
  type CaseFirm,
  caseKinds,
  type FirmReply,
  firmRoles,
  rectificationStates,
} from './case-content.ts'
import type { PublicCase, PublicRecord } from './public-case.ts'
import { repliesOf } from './replies.ts'
import { repairOf } from './standing.ts'

/** What a row says of a case that is shown; of one that was taken away, nothing. */
const shown =
  (say: (content: CaseContent, one: PublicCase) => Value) =>
  (one: PublicRecord): Value =>
    one.state === 'published' ? say(one.content, one) : undefined

/**
 * `/data/cases.csv`: all cases, newest first, one a row; those taken away keep their row, empty but for why. Lists within a field
 * have a line for each part.
 */
export const caseTable: Table<PublicRecord> = {
  name: 'cases',
  key: ['id'],
  columns: {
    id: code((one) => one.id, always),
    number: code((one) => one.number, always),
    state: code((one) => one.state, { ...always, values: ['published', 'hidden', 'withdrawn'] }),
    edition: integer((one) => one.edition, always),
    published_on: day((one) => one.publishedOn, always),
    updated_on: day((one) => (one.state === 'published' ? one.updatedOn : one.day), always),
    kind: code(
      shown(({ kind }) => kind),
      { values: caseKinds },
    ),
    division: code(
      shown(({ division }) => division),
      { of: 'places' },
    ),
    division_name: text(shown(({ division }) => placeName(division, 'zh'))),
    topic: code(
      shown(({ topic }) => topic),
      { of: 'topics' },
    ),
    title: text(shown(({ title }) => title)),
    project: text(shown(({ project }) => project)),
    basics: text(shown(({ basics }) => basics)),
    problems: text(shown(({ problems }) => lines(problems))),
    measures: text(shown(({ measures }) => measures)),
    basis: text(shown(({ basis }) => lines(basis))),
    rectification: code(shown(repairOf), { values: rectificationStates }),
    rectify_by: day(shown(({ kind, rectifyBy }) => (kind === 'goodPractice' ? undefined : rectifyBy))),
    rectified_on: day(shown(({ kind, rectifiedOn }) => (kind === 'goodPractice' ? undefined : rectifiedOn))),
    timeline: text(shown(({ timeline }) => lines(timeline.map((step) => `${step.day} ${step.text}`)))),
    reply: text(shown((content) => lines(repliesOf(content).map((one) => repliedBy(content, one))))),
    replied_on: day(
      shown((content) =>
        repliesOf(content)
          .map((one) => one.day)
          .sort()
          .at(-1),
      ),
    ),
    firms: text(shown(({ firms }) => lines(firms.map(({ name }) => name)))),
    credit_codes: code(shown(({ firms }) => lines(firms.map(({ creditCode }) => creditCode)))),
    documents: text(shown(({ documents }) => lines(documents.map(({ number }) => number)))),
    duties: code(shown(({ duties }) => lines(duties.map(({ campaign, duty }) => `${campaign}/${duty}`)))),
    publisher: code((one) => one.publisher, { ...always, of: 'offices' }),
    reason: text((one) => (one.state === 'published' ? undefined : one.reason)),
    sample: code((one) => (one.sample ? 'sample' : ''), { values: ['sample'] }),
    log_line: integer((one) => one.log.n, always),
    log_hash: code((one) => one.log.hash, always),
  },
}

/** A reply as a row of a case says it: with the firm's name where several replied. */
function repliedBy(content: CaseContent, { firm, text }: FirmReply): string {
  const name = content.firms.find(({ creditCode }) => creditCode === firm)?.name
  return name !== undefined && repliesOf(content).length > 1 ? `${name}：${text}` : text
}

const lines = (parts: readonly string[]) => parts.join('\n')

/** A part of a case, and whose it is. */
interface Part<One> {
  readonly id: string
  readonly one: One
}

/** `/data/firms.csv`: the firms that cases name, one a row. */
export const firmTable: Table<Part<CaseFirm & { readonly replied?: FirmReply | undefined }>> = {
  name: 'firms',
  key: ['case', 'credit_code', 'role'],
  columns: {
    case: code(({ id }) => id, { ...always, of: 'cases' }),
    role: code(({ one }) => one.role, { ...always, values: firmRoles }),
    name: text(({ one }) => one.name, always),
    credit_code: code(({ one }) => one.creditCode, always),
    reply: text(({ one }) => one.replied?.text),
    replied_on: day(({ one }) => one.replied?.day),
  },
}

/** `/data/documents.csv`: the documents that cases rest on, one a row. */
export const documentTable: Table<Part<CaseDocument>> = {
  name: 'documents',
  key: ['case', 'kind', 'number'],
  columns: {
    case: code(({ id }) => id, { ...always, of: 'cases' }),
    kind: code(({ one }) => one.kind, {
      ...always,
      values: ['order', 'stop', 'penalty', 'inspection', 'investigation'],
    }),
    number: text(({ one }) => one.number, always),
    day: day(({ one }) => one.day, always),
    fine_yuan: integer(({ one }) => one.amount),
  },
}

/** The rows that a case has in the table of firms. */
export function firmRows(one: PublicRecord): Part<CaseFirm & { readonly replied?: FirmReply | undefined }>[] {
  if (one.state !== 'published') return []
  const replies = repliesOf(one.content)
  return one.content.firms.map((firm) => ({
    id: one.id,
    one: { ...firm, replied: replies.find((reply) => reply.firm === firm.creditCode) },
  }))
}

/** The rows that a case has in the table of documents. */
export const documentRows = (one: PublicRecord): Part<CaseDocument>[] =>
  one.state === 'published' ? one.content.documents.map((document) => ({ id: one.id, one: document })) : []
