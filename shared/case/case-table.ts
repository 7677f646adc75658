import type { Columns } from '../csv/csv.ts'
import { placeName } from '../place/division.ts'
import type { CaseContent } from './case-content.ts'
import type { PublicCase, PublicRecord } from './public-case.ts'

/** What a row says of a case that is shown; of one that was taken away, nothing. */
const of =
  <Value>(say: (content: CaseContent, one: PublicCase) => Value) =>
  (one: PublicRecord) =>
    one.state === 'published' ? say(one.content, one) : undefined

/** `/data/cases.csv`: all cases, newest first, one a row; those taken away keep their row. */
export const caseTable = {
  id: (one) => one.id,
  number: (one) => one.number,
  state: (one) => one.state,
  edition: (one) => one.edition,
  published_on: (one) => one.publishedOn,
  updated_on: (one) => (one.state === 'published' ? one.updatedOn : one.day),
  kind: of(({ kind }) => kind),
  division: of(({ division }) => division),
  division_name: of(({ division }) => placeName(division, 'zh')),
  topic: of(({ topic }) => topic),
  title: of(({ title }) => title),
  rectification: of(({ rectification }) => rectification),
  rectify_by: of(({ rectifyBy }) => rectifyBy),
  rectified_on: of(({ rectifiedOn }) => rectifiedOn),
  firm: of(({ firms }) => firms.map(({ name }) => name).join('; ')),
  credit_code: of(({ firms }) => firms.map(({ creditCode }) => creditCode).join('; ')),
  documents: of(({ documents }) => documents.map(({ number }) => number).join('; ')),
  reason: (one) => (one.state === 'published' ? undefined : one.reason),
  sample: (one) => (one.sample ? 'sample' : ''),
  log_line: (one) => one.log.n,
  log_hash: (one) => one.log.hash,
} as const satisfies Columns<PublicRecord>
