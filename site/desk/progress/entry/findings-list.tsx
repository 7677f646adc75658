import { findDuty, findIndicator } from '../../../../shared/campaign/campaign.ts'
import { placesOf } from '../../../../shared/progress/due-figures.ts'
import type { WrittenRow } from '../../../../shared/progress/read-row.ts'
import { columnName } from '../../../../shared/progress/sheet-text.ts'
import { placeText } from '../../frame/place-text.ts'
import { useWords, type Words } from '../../frame/words.ts'
import type { SheetAt } from '../address.ts'
import { findingText } from '../finding-text.ts'
import { cellId, strayId, typedKey } from './cell-id.ts'
import type { EntryFinding } from './sheet-draft.ts'

/** Id of the list: where handing in fails, the focus goes there. */
export const FINDINGS = 'findings'

/** So many are listed; when they are put right, the next ones come. */
const SHOWN = 20

interface Props {
  readonly at: SheetAt
  readonly rows: readonly WrittenRow[]
  readonly findings: readonly EntryFinding[]
  /** Place that fills in. */
  readonly area: string
  /** Shows the place, before the focus goes to a cell of it. */
  readonly onGo: (area: string) => void
}

/** What is still wrong, each with the way to its cell. */
export function FindingsList({ at, rows, findings, area, onGo }: Props) {
  const words = useWords()
  const { say } = words
  if (findings.length === 0) return null
  const go = (one: EntryFinding) => {
    const stray = document.getElementById(strayId(one.row))
    if (stray) return stray.focus()
    const [where, id] = targetOf(one, at, rows)
    onGo(where)
    // The place is drawn first.
    setTimeout(() => document.getElementById(id)?.focus())
  }
  return (
    <section id={FINDINGS} class="notice err" role="alert" tabIndex={-1} aria-labelledby="findings-title">
      <h2 id="findings-title" class="findings-title">
        {say('progress.check.title', { n: findings.length })}
      </h2>
      <ul>
        {findings.slice(0, SHOWN).map((one) => (
          <li key={`${one.row}.${one.column}.${one.code}.${one.params?.indicator ?? ''}`}>
            <button class="plain" type="button" onClick={() => go(one)}>
              {whereText(one, at, rows, words, area)}
            </button>
            {say('progress.check.colon')}
            {one.code === 'absent' ? say('progress.check.absent') : findingText(one, at.campaign, words)}
          </li>
        ))}
      </ul>
      {findings.length > SHOWN && <p>{say('progress.check.more', { n: findings.length - SHOWN })}</p>}
    </section>
  )
}

/** The place of a finding, and the id of its box: of a figure its cell, of a register the button of its line. */
export function targetOf(
  { row, column = '', params }: EntryFinding,
  { sheet }: SheetAt,
  rows: readonly WrittenRow[],
): [area: string, id: string] {
  if (row === -1) return [String(params?.area ?? ''), cellId(`${params?.area}/${params?.indicator}`, 'value')]
  const typed = rows[row] ?? {}
  const box = sheet.id === 'figures' ? (column === 'indicator' || column === 'area' ? 'value' : column) : ''
  return [typed.area ?? '', cellId(typedKey(sheet, typed), box)]
}

/** Where a finding is, as the form calls it: a figure and a duty by name, a line of a register by its number. */
export function whereText(
  { row, column, params }: EntryFinding,
  { sheet, campaign }: SheetAt,
  rows: readonly WrittenRow[],
  words: Words,
  /** Place that fills in: it is not named where the sheet is of no other, nor beside a duty. */
  area = '',
): string {
  const { say, language } = words
  const typed: WrittenRow =
    row === -1
      ? { area: String(params?.area ?? ''), indicator: String(params?.indicator ?? '') }
      : (rows[row] ?? {})
  if (sheet.id === 'figures') {
    const name = findIndicator(campaign, typed.indicator ?? '')?.[language] ?? typed.indicator ?? ''
    const isOnly = typed.area === area && placesOf(area).length === 0
    return isOnly ? name : [placeText(typed.area ?? '', words), name].join(' ')
  }
  if (sheet.id === 'duties') {
    const name = findDuty(campaign, typed.duty ?? '')?.[language] ?? typed.duty ?? ''
    const place = typed.area === area ? [] : [placeText(typed.area ?? '', words)]
    return [...place, name, ...(column === undefined ? [] : [columnName(sheet.id, column, language)])].join(
      ' ',
    )
  }
  const line = say('progress.import.line', { line: row + 1 })
  return column === undefined ? line : `${line} ${columnName(sheet.id, column, language)}`
}
