import * as z from 'zod'
import type { SheetId } from '../../shared/campaign/sheet-ids.ts'
import { EditionMark } from '../../shared/progress/edition.ts'
import { editionChecks } from '../../shared/progress/edition-checks.ts'
import { HiddenWords, Hiding } from '../../shared/progress/hidden-words.ts'
import { NamesOver } from '../../shared/progress/names-over.ts'
import { SheetPeriod } from '../../shared/progress/sheet-period.ts'
import { RowsRef, Submission } from '../../shared/progress/submission.ts'
import { Day } from '../../shared/value/day.ts'
import { Sha256 } from '../../shared/value/hash.ts'
import { OfficeCode } from '../../shared/value/office-code.ts'
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
  /** Of which accepted rows each place's part was made, by its code; of a place that keeps what was published, of which that was. Absent of orders of before. */
  made: z.record(OfficeCode, RowsRef).optional(),
  by: z.string(),
  /** What who decided has looked at. */
  read: z.array(z.enum(editionChecks)).optional(),
  /** Whether publish has written it. */
  done: z.boolean(),
  /** Publish has looked through it and takes it up: from then on nobody else's edition has its number. Absent of orders of before. */
  begun: z.literal(true).optional(),
  /** Publish could not take it up, on this day first: nothing of it is public, and the next order may take its place. */
  stoppedOn: Day.optional(),
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

/** The newest order of every period of a sheet. */
export async function readSheetOrders(
  records: Table,
  { campaign, sheet }: Pick<SheetPeriod, 'campaign' | 'sheet'>,
): Promise<SheetOrder[]> {
  const rows = await readPartition(records, orderKey({ campaign, sheet, period: '' }).pk)
  return rows.map((row) => SheetOrder.parse(withoutKeys(row)))
}

/**
 * Writes the edition after the one seen; undone ones stand in the work index. False when one raced ahead, or the one seen is not written yet.
 * `stopped`: the order in whose place this one comes; false when publish took that up meanwhile, or another came in its place.
 */
export function saveSheetOrder(
  records: Table,
  order: SheetOrder,
  seenEdition: number,
  stopped?: SheetOrder,
): Promise<boolean> {
  const key = orderKey(order)
  const row = {
    ...key,
    ...order,
    ...(!order.done && { workShard: workShard(key.pk), workSince: order.publishedOn }),
  }
  if (stopped)
    return records.put(row, {
      expression:
        'salt = :salt AND attribute_exists(stoppedOn) AND attribute_not_exists(begun) AND done = :no',
      values: { ':salt': stopped.salt, ':no': false },
    })
  if (seenEdition === 0) return records.put(row, { expression: 'attribute_not_exists(pk)' })
  return records.put(row, {
    expression: order.done ? 'edition = :seen' : 'edition = :seen AND done = :yes',
    values: { ':seen': seenEdition, ...(!order.done && { ':yes': true }) },
  })
}

/** Takes up an order that was looked through. False when another has come in its place. */
export function beginSheetOrder(records: Table, order: SheetOrder): Promise<boolean> {
  return records.update(orderKey(order), {
    expression: 'SET begun = :yes REMOVE stoppedOn',
    condition: 'salt = :salt AND done = :no',
    values: { ':yes': true, ':salt': order.salt, ':no': false },
  })
}

/** Says that an order could not be taken up. Nothing where it was begun, or said already. */
export function stopSheetOrder(records: Table, order: SheetOrder, day: Day): Promise<boolean> {
  return records.update(orderKey(order), {
    expression: 'SET stoppedOn = :day',
    condition:
      'salt = :salt AND done = :no AND attribute_not_exists(begun) AND attribute_not_exists(stoppedOn)',
    values: { ':day': day, ':salt': order.salt, ':no': false },
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
  /** Words that are hidden in it; the body keeps them. `written`: whether every public file is without them. */
  hidden: z.strictObject({ hidings: z.array(Hiding), written: z.boolean() }).optional(),
})
export type KeptEdition = z.infer<typeof KeptEdition>

const editionsOf = (campaign: string, sheet: SheetId) => `EDITION#${campaign}#${sheet}`

/** Keeps an edition as it was published; nothing of it changes but that names and words leave. */
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

const wordsOf = (campaign: string, sheet: SheetId) => `HIDDEN#${campaign}#${sheet}`

/** What was asked and decided of words of a period's editions, strongly consistent. */
export async function readHiddenWords(records: Table, of: SheetPeriod): Promise<HiddenWords | undefined> {
  const row = await records.read({ pk: wordsOf(of.campaign, of.sheet), sk: of.period })
  return row && HiddenWords.parse(withoutKeys(row))
}

/** The same of all periods of a sheet. */
export async function readAllHiddenWords(
  records: Table,
  campaign: string,
  sheet: SheetId,
): Promise<HiddenWords[]> {
  const rows = await readPartition(records, wordsOf(campaign, sheet))
  return rows.map((row) => HiddenWords.parse(withoutKeys(row)))
}

/** Writes the version after `seen` (0: the first). False when somebody else wrote first. */
export function saveHiddenWords(
  records: Table,
  one: Omit<HiddenWords, 'version'>,
  seen: number,
): Promise<boolean> {
  const row = { pk: wordsOf(one.campaign, one.sheet), sk: one.period, ...one, version: seen + 1 }
  if (seen === 0) return records.put(row, { expression: 'attribute_not_exists(pk)' })
  return records.put(row, {
    expression: '#version = :seen',
    names: { '#version': 'version' },
    values: { ':seen': seen },
  })
}

function withoutKeys({ pk: _pk, sk: _sk, workShard: _shard, workSince: _since, ...rest }: Row): Row {
  return rest
}
