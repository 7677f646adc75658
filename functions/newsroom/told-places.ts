import { setImmediate } from 'node:timers/promises'
import { hidingsOf } from '../../shared/progress/hidden-words.ts'
import { inReason, newInRows, type ToldPlace } from '../../shared/progress/newly-told.ts'
import { rowKey, type SheetRow } from '../../shared/progress/sheet.ts'
import type { SheetPeriod } from '../../shared/progress/sheet-period.ts'
import { sheets } from '../../shared/progress/sheets.ts'
import { reasonFor } from '../../shared/progress/submission.ts'
import { saysAny } from '../../shared/progress/words-in.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import type { Newsroom } from './newsroom.ts'

/** All places that are found. Thousands of rows take seconds: other requests are answered meanwhile. */
export async function allPlaces(places: Generator<ToldPlace[]>): Promise<ToldPlace[]> {
  const found: ToldPlace[] = []
  let n = 0
  for (const some of places) {
    found.push(...some)
    if (n++ % 50 === 0) await setImmediate()
  }
  return found
}

/** Refuses `personal` with the first cells and reasons, where there are any. */
export function expectNone(found: readonly Pick<ToldPlace, 'key'>[]): void {
  const fields = [...new Set(found.map(({ key }) => key))].slice(0, 20)
  if (fields.length > 0) throw new Refusal('personal', { fields })
}

/** The words that are hidden in a period's editions. */
export async function wordsHidden(
  { records }: Pick<Newsroom, 'records'>,
  of: SheetPeriod,
): Promise<string[]> {
  return hidingsOf(await records.readHiddenWords(of)).flatMap(({ words }) => words)
}

/** What a place has handed in. */
interface HandedIn {
  /** Its rows as they become public. */
  readonly rows: readonly SheetRow[]
  readonly reasons: Readonly<Record<string, string>>
  /** Published cells of it that are others now. */
  readonly changed: readonly { readonly row: string; readonly column?: string | undefined }[]
  /** Its rows as they are public. */
  readonly published: readonly SheetRow[]
}

/** Refuses `personal` with cells and reasons that would be the first to tell who a person is, or say hidden words again. */
export async function expectNobody(
  newsroom: Pick<Newsroom, 'records'>,
  of: SheetPeriod,
  { rows, reasons, changed, published }: HandedIn,
): Promise<void> {
  const sheet = sheets[of.sheet]
  const hidden = await wordsHidden(newsroom, of)
  const cells = await allPlaces(newInRows(sheet, rows, { rows: published, hidden }))
  const told = changed.flatMap((one) =>
    inReason(sheet, `${one.row}|${one.column ?? ''}`, reasonFor(reasons, one) ?? '', hidden),
  )
  expectNone([...cells, ...told])
}

/**
 * Refuses `personal` with what is handed in and says hidden words, also where it stood there before: they leave the office's own rows too. What names a
 * published row stays, for there nothing can be hidden.
 */
export async function expectNoHidden(
  newsroom: Pick<Newsroom, 'records'>,
  of: SheetPeriod,
  { rows, reasons, published }: Pick<HandedIn, 'rows' | 'reasons' | 'published'>,
): Promise<void> {
  const hidden = await wordsHidden(newsroom, of)
  if (hidden.length === 0) return
  const sheet = sheets[of.sheet]
  const keyed = new Set(sheet.key)
  const known = published.filter((row) => saysAny(rowKey(sheet, row), hidden))
  const names = known.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => keyed.has(name))),
  )
  const said = await allPlaces(newInRows(sheet, rows, { rows: names, hidden }))
  const explained = Object.entries(reasons).filter(([, text]) => saysAny(text, hidden))
  expectNone([...said, ...explained.map(([key]) => ({ key }))])
}
