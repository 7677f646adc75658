import * as z from 'zod'
import type { Key, Row, Table } from '../table.ts'

const sorted = (n: number) => String(n).padStart(6, '0')

const countKey = (year: string, n: number): Key => ({ pk: `NUMBERS#${year}`, sk: sorted(n) })
/** The same once more: where one of the two is lost the other tells that the number is given. */
const givenKey = (year: string, n: number): Key => ({ pk: `PUBLISHED#NUMBER#${year}`, sk: sorted(n) })
const numberKey = (id: string): Key => ({ pk: `PUBLISHED#${id}`, sk: 'NUMBER' })

const Numbered = z.object({ number: z.string() })

/** So many last numbers are looked through for a case whose numbering was cut short. */
const LOOK_BACK = 50

/**
 * The bulletin's number of a case, for good: the next of its year, counted from 1 and written by `write`. Done again, also after a
 * run that was cut short, it is the same; no number is left out or given twice.
 */
export async function numberCase(
  records: Table,
  id: string,
  year: string,
  write: (n: number) => string,
): Promise<string> {
  const known = await records.read(numberKey(id))
  if (known) return Numbered.parse(known).number
  const number = write(await nextOf(records, id, year))
  await records.put({ ...numberKey(id), number }, { expression: 'attribute_not_exists(pk)' })
  return Numbered.parse(await records.read(numberKey(id))).number
}

async function nextOf(records: Table, id: string, year: string): Promise<number> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const given = [
      ...(await lastOf(records, countKey(year, 1).pk)),
      ...(await lastOf(records, givenKey(year, 1).pk)),
    ]
    const there = given.find((row) => row.case === id)
    const n = Number(there?.sk ?? Math.max(0, ...given.map(({ sk }) => Number(sk))) + 1)
    if (!(await give(records, givenKey(year, n), id)) && !there) continue
    await give(records, countKey(year, n), id)
    return n
  }
  throw new Error('numbers were given faster than a case could be numbered')
}

/** Notes that a case has a number. False when that is noted of any already. */
const give = (records: Table, key: Key, id: string): Promise<boolean> =>
  records.put({ ...key, case: id }, { expression: 'attribute_not_exists(pk)' })

async function lastOf(records: Table, pk: string): Promise<Row[]> {
  const { rows } = await records.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': pk },
    ScanIndexForward: false,
    ConsistentRead: true,
    Limit: LOOK_BACK,
  })
  return rows
}

/** Gives a case the number that it had, `n` of its year, whatever stands there: only when published records are taken back. */
export async function resetNumber(
  records: Table,
  id: string,
  { year, n, number }: { year: string; n: number; number: string },
): Promise<void> {
  await records.put({ ...countKey(year, n), case: id })
  await records.put({ ...givenKey(year, n), case: id })
  await records.put({ ...numberKey(id), number })
}
