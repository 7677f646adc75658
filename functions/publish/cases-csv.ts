import type { PublicCase } from '../../shared/case/public-case.ts'
import { csv } from '../../shared/csv/csv.ts'
import { placeName } from '../../shared/place/division.ts'

const header = [
  'id',
  'edition',
  'published_on',
  'updated_on',
  'division',
  'division_name',
  'topic',
  'title',
  'rectification',
  'rectify_by',
  'rectified_on',
  'firm',
  'credit_code',
  'documents',
  'sample',
  'log_line',
  'log_hash',
]

/** All published cases, newest first, one a row. */
export function casesCsv(cases: readonly PublicCase[]): string {
  return csv([header, ...cases.map(row)])
}

function row({ content, ...one }: PublicCase): (string | number | undefined)[] {
  return [
    one.id,
    one.edition,
    one.publishedOn,
    one.updatedOn,
    content.division,
    placeName(content.division, 'zh'),
    content.topic,
    content.title,
    content.rectification,
    content.rectifyBy,
    content.rectifiedOn,
    content.firm?.name,
    content.firm?.creditCode,
    content.documents.map((document) => document.number).join('; '),
    one.sample ? 'sample' : '',
    one.log.n,
    one.log.hash,
  ]
}
