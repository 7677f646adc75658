import type { Columns } from '../csv/csv.ts'
import { placeName } from '../place/division.ts'
import type { PublicCase } from './public-case.ts'

/** `/data/cases.csv`: all published cases, newest first, one a row. */
export const caseTable = {
  id: (one) => one.id,
  edition: (one) => one.edition,
  published_on: (one) => one.publishedOn,
  updated_on: (one) => one.updatedOn,
  kind: (one) => one.content.kind,
  division: (one) => one.content.division,
  division_name: (one) => placeName(one.content.division, 'zh'),
  topic: (one) => one.content.topic,
  title: (one) => one.content.title,
  rectification: (one) => one.content.rectification,
  rectify_by: (one) => one.content.rectifyBy,
  rectified_on: (one) => one.content.rectifiedOn,
  firm: (one) => one.content.firms.map(({ name }) => name).join('; '),
  credit_code: (one) => one.content.firms.map(({ creditCode }) => creditCode).join('; '),
  documents: (one) => one.content.documents.map((document) => document.number).join('; '),
  sample: (one) => (one.sample ? 'sample' : ''),
  log_line: (one) => one.log.n,
  log_hash: (one) => one.log.hash,
} as const satisfies Columns<PublicCase>
