import * as z from 'zod'
import type { SheetId } from '../../shared/campaign/sheet-ids.ts'
import { EditionMark } from '../../shared/progress/edition.ts'
import { editionChecks } from '../../shared/progress/edition-checks.ts'
import { NamesOver } from '../../shared/progress/names-over.ts'
import { SheetPeriod, Submission } from '../../shared/progress/submission.ts'
import { Day } from '../../shared/value/day.ts'
import { Sha256 } from '../../shared/value/hash.ts'
import { readPartition } from './query-all.ts'
import type { Row, Table } from './table.ts'
import { workShard } from './work.ts'

/** An edition that the province decided to publish, waiting for publish or written by it. Its body lies in the bucket of records. */
export const SheetOrder = SheetPeriod.extend({
  edition: z.int().min(1),
  publishedOn: Day,
  /** Hash of the edition without salt and log, as JSON. */
  body: Sha256,
  salt: z.string(),
  by: z.string(),
  /** What who decided has looked at. */
  read: z.array(z.enum(editionChecks)).optional(),
  /** Whether publish has written it. */
  done: z.boolean(),
})
export type SheetOrder = z.infer<typeof SheetOrder>

const orderKey = ({ campaign, sheet, period }: SheetPeriod) => ({
  pk: `PROGRESS#${campaign}#${sheet}`,
  sk: period,
})

/** The newest order for a period, strongly consistent. */
export async function readSheetOrder(records: Table, of: SheetPeriod): Promise<SheetOrder | undefined> {
  const row = await records.read(orderKey(of))
  return row && SheetOrder.parse(withoutKeys(row))
}

/** Writes the edition after the one seen; undone ones stand in the work index. False when one raced ahead, or the one seen is not written yet. */
export function saveSheetOrder(records: Table, order: SheetOrder, seenEdition: number): Promise<boolean> {
  const key = orderKey(order)
  const row = {
    ...key,
    ...order,
    ...(!order.done && { workShard: workShard(key.pk), workSince: order.publishedOn }),
  }
  if (seenEdition === 0) return records.put(row, { expression: 'attribute_not_exists(pk)' })
  return records.put(row, {
    expression: order.done ? 'edition = :seen' : 'edition = :seen AND done = :yes',
    values: { ':seen': seenEdition, ...(!order.done && { ':yes': true }) },
  })
}

const submissionsOf = ({ campaign, sheet, period }: SheetPeriod) =>
  `SUBMISSION#${campaign}#${sheet}#${period}`

/** A place's submission, strongly consistent. */
export async function readSubmission(
  records: Table,
  of: SheetPeriod,
  area: string,
): Promise<Submission | undefined> {
  const row = await records.read({ pk: submissionsOf(of), sk: area })
  return row && Submission.parse(withoutKeys(row))
}

/** All submissions for a period, by the code of their office. */
export async function readSubmissions(records: Table, of: SheetPeriod): Promise<Submission[]> {
  const rows = await readPartition(records, submissionsOf(of))
  return rows.map((row) => Submission.parse(withoutKeys(row)))
}

/** Writes the version after `seen` (0: the first). False when somebody else wrote first. */
export function saveSubmission(
  records: Table,
  one: Omit<Submission, 'version'>,
  seen: number,
): Promise<boolean> {
  const row = { pk: submissionsOf(one), sk: one.area, ...one, version: seen + 1 }
  if (seen === 0) return records.put(row, { expression: 'attribute_not_exists(pk)' })
  return records.put(row, {
    expression: '#version = :seen',
    names: { '#version': 'version' },
    values: { ':seen': seen },
  })
}

/** A published edition: where its body lies, and its line of the log. */
export const KeptEdition = EditionMark.extend({
  body: Sha256,
  salt: z.string(),
  sample: z.boolean(),
  log: z.strictObject({ n: z.int().min(1), hash: Sha256 }),
  /** What who decided on it had looked at; stays here. */
  read: z.array(z.enum(editionChecks)).optional(),
  /** Rows that are shown without names; the body keeps them. `written`: whether every public file is without them. */
  over: NamesOver.extend({ written: z.boolean() }).optional(),
})
export type KeptEdition = z.infer<typeof KeptEdition>

const editionsOf = (campaign: string, sheet: SheetId) => `EDITION#${campaign}#${sheet}`

/** Keeps an edition as it was published; nothing of it changes but that names leave. */
export async function keepSheetEdition(
  records: Table,
  campaign: string,
  sheet: SheetId,
  one: KeptEdition,
): Promise<void> {
  const sk = `${one.period}#${String(one.edition).padStart(4, '0')}`
  await records.put({ pk: editionsOf(campaign, sheet), sk, ...one })
}

/** All editions of a sheet, oldest period first, in each the oldest first. */
export async function readSheetEditions(
  records: Table,
  campaign: string,
  sheet: SheetId,
): Promise<KeptEdition[]> {
  const rows = await readPartition(records, editionsOf(campaign, sheet))
  return rows.map((row) => KeptEdition.parse(withoutKeys(row)))
}

function withoutKeys({ pk: _pk, sk: _sk, workShard: _shard, workSince: _since, ...rest }: Row): Row {
  return rest
}
