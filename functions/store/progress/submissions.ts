import { Submission } from '../../../shared/progress/submission.ts'
import type { Key, Table } from '../table.ts'

const keyOf = (one: Pick<Submission, 'campaign' | 'city' | 'period'>): Key => ({
  pk: `SUBMISSION#${one.campaign}#${one.city}`,
  sk: one.period,
})

/** A city's submission for a period, strongly consistent. */
export async function readSubmission(
  records: Table,
  one: Pick<Submission, 'campaign' | 'city' | 'period'>,
): Promise<Submission | undefined> {
  const row = await records.read(keyOf(one))
  if (!row) return undefined
  const { pk: _pk, sk: _sk, ...submission } = row
  return Submission.parse(submission)
}

/** Writes the version after `seen` (0: the first). False when somebody else wrote first. */
export function saveSubmission(
  records: Table,
  one: Omit<Submission, 'version'>,
  seen: number,
): Promise<boolean> {
  const row = { ...keyOf(one), ...one, version: seen + 1 }
  if (seen === 0) return records.put(row, { expression: 'attribute_not_exists(pk)' })
  return records.put(row, {
    expression: '#version = :seen',
    names: { '#version': 'version' },
    values: { ':seen': seen },
  })
}
