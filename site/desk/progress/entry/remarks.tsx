import { columnName } from '../../../../shared/progress/sheet-text.ts'
import type { Remark } from '../../../../shared/progress/submission.ts'
import { useWords } from '../../frame/words.ts'
import type { SheetAt } from '../address.ts'
import { rowText } from '../row-text.ts'
import { cellId } from './cell-id.ts'

interface Props {
  readonly at: SheetAt
  readonly remarks: readonly Remark[]
  /** For who said it, and looks at it again. */
  readonly own?: boolean
  /** Where it can be put right: shows the place, before the focus goes to the cell, or to the line of a register. */
  readonly onGo?: ((area: string) => void) | undefined
}

/** What the office above said of what it sent back: of all of it, of a row, of a cell. */
export function Remarks({ at, remarks, own = false, onGo }: Props) {
  const words = useWords()
  const { say, language } = words
  const whereText = (row: string, column: string | undefined) =>
    [
      rowText(row, at, words),
      ...(column === undefined ? [] : [columnName(at.sheet.id, column, language)]),
    ].join(' ')
  if (remarks.length === 0) return null
  const go = (row: string, column: string | undefined) => {
    onGo?.(row.split('/')[0] ?? '')
    // The place is drawn first.
    const id = cellId(row, at.sheet.id === 'figures' ? (column ?? 'value') : '')
    setTimeout(() => document.getElementById(id)?.focus())
  }
  return (
    <section class={own ? 'notice' : 'notice err'} aria-labelledby="remarks-title">
      <h2 id="remarks-title" class="findings-title">
        {say(own ? 'progress.remark.before' : 'progress.remark.title')}
      </h2>
      <ul>
        {remarks.map(({ row, column, text }) => (
          <li key={`${row}|${column}|${text}`}>
            {row !== undefined && (
              <b>
                {onGo ? (
                  <button class="plain" type="button" onClick={() => go(row, column)}>
                    {whereText(row, column)}
                  </button>
                ) : (
                  whereText(row, column)
                )}
                {say('progress.check.colon')}
              </b>
            )}
            {text}
          </li>
        ))}
      </ul>
    </section>
  )
}
