import { always, code, day, integer, type Table, text } from '../open-data/table.ts'
import { placeName } from '../place/division.ts'
import {
  type CaseDocument,
  type CaseFirm,
  caseKinds,
  firmRoles,
  rectificationStates,
} from './case-content.ts'
import type { PublicCase } from './public-case.ts'

/** `/data/cases.csv`: all published cases, newest first, one a row. Lists within a field have a line for each part. */
export const caseTable: Table<PublicCase> = {
  name: 'cases',
  key: ['id'],
  columns: {
    id: code((one) => one.id, always),
    edition: integer((one) => one.edition, always),
    published_on: day((one) => one.publishedOn, always),
    updated_on: day((one) => one.updatedOn, always),
    kind: code((one) => one.content.kind, { ...always, values: caseKinds }),
    division: code((one) => one.content.division, { ...always, of: 'places' }),
    division_name: text((one) => placeName(one.content.division, 'zh'), always),
    topic: code((one) => one.content.topic, { ...always, of: 'topics' }),
    title: text((one) => one.content.title, always),
    project: text((one) => one.content.project),
    basics: text((one) => one.content.basics, always),
    problems: text((one) => lines(one.content.problems), always),
    measures: text((one) => one.content.measures, always),
    basis: text((one) => lines(one.content.basis)),
    rectification: code((one) => one.content.rectification, { ...always, values: rectificationStates }),
    rectify_by: day((one) => one.content.rectifyBy),
    rectified_on: day((one) => one.content.rectifiedOn),
    timeline: text((one) => lines(one.content.timeline.map((step) => `${step.day} ${step.text}`))),
    reply: text((one) => one.content.reply?.text),
    replied_on: day((one) => one.content.reply?.day),
    firms: text((one) => lines(one.content.firms.map(({ name }) => name))),
    credit_codes: code((one) => lines(one.content.firms.map(({ creditCode }) => creditCode))),
    documents: text((one) => lines(one.content.documents.map((document) => document.number))),
    duties: code((one) => lines(one.content.duties)),
    publisher: code((one) => one.publisher, { ...always, of: 'offices' }),
    sample: code((one) => (one.sample ? 'sample' : ''), { values: ['sample'] }),
    log_line: integer((one) => one.log.n, always),
    log_hash: code((one) => one.log.hash, always),
  },
}

const lines = (parts: readonly string[]) => parts.join('\n')

/** A part of a case, and whose it is. */
interface Part<One> {
  readonly id: string
  readonly one: One
}

/** `/data/firms.csv`: the firms that cases name, one a row. */
export const firmTable: Table<Part<CaseFirm>> = {
  name: 'firms',
  key: ['case', 'credit_code', 'role'],
  columns: {
    case: code(({ id }) => id, { ...always, of: 'cases' }),
    role: code(({ one }) => one.role, { ...always, values: firmRoles }),
    name: text(({ one }) => one.name, always),
    credit_code: code(({ one }) => one.creditCode, always),
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
export const firmRows = ({ id, content }: PublicCase) => content.firms.map((one) => ({ id, one }))

/** The rows that a case has in the table of documents. */
export const documentRows = ({ id, content }: PublicCase) => content.documents.map((one) => ({ id, one }))
