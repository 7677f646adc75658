import type { SubmissionReply } from '../../../shared/contract/progress.ts'
import { percentOf } from '../../../shared/progress/ratio.ts'
import { rowKey, type Sheet, type SheetRow } from '../../../shared/progress/sheet.ts'
import { numberText } from '../../../shared/progress/views/say-number.ts'
import { useWords } from '../frame/words.ts'
import { periodText } from './sheet-words.ts'

/** The number that a figure had last, and its month where that is not the one just before. */
export interface LastNumber {
  readonly row: SheetRow
  readonly period?: string
}

/** What each figure had last, by its row's key. */
export const lastFigures = (
  sheet: Pick<Sheet, 'key'>,
  last: readonly SheetRow[],
  older: SubmissionReply['older'],
): ReadonlyMap<string, LastNumber> =>
  new Map([
    ...last.map((row) => [rowKey(sheet, row), { row }] as const),
    ...older.map((one) => [rowKey(sheet, one.row), one] as const),
  ])

/** What a figure had last, beside what is said of it now. */
export function LastFigure({ last }: { last: LastNumber | undefined }) {
  const words = useWords()
  if (!last) return null
  if (last.row.value === undefined) return <span class="cell-missing">{words.say('data.cell.missing')}</span>
  return (
    <>
      {figureText(last.row)}
      {last.period !== undefined && (
        <span class="hint cell-help">
          {words.say('progress.grid.of', { month: periodText(last.period, words) })}
        </span>
      )}
    </>
  )
}

/** A figure in short: its number, or both and per cent. */
export function figureText(row: SheetRow | undefined): string {
  if (row?.value === undefined) return ''
  const said = (value: string | number) => (typeof value === 'number' ? numberText(value) : value)
  if (row.of === undefined) return said(row.value)
  const percent = figurePercent(row)
  return `${said(row.value)} / ${said(row.of)}${percent === '' ? '' : `　${percent}`}`
}

/** Per cent of a ratio; empty of anything else. */
export function figurePercent(row: SheetRow): string {
  const percent = row.of === undefined ? undefined : percentOf(Number(row.value), Number(row.of))
  return percent === undefined ? '' : `${percent}%`
}
