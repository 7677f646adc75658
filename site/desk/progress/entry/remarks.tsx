import { columnName } from '../../../../shared/progress/sheet-text.ts'
import type { Remark } from '../../../../shared/progress/submission.ts'
import { useWords } from '../../frame/words.ts'
import type { SheetAt } from '../address.ts'
import { rowText } from '../row-text.ts'

interface Props {
  readonly at: SheetAt
  readonly remarks: readonly Remark[]
  /** For who said it, and looks at it again. */
  readonly own?: boolean
}

/** What the office above said of what it sent back: of all of it, of a row, of a cell. */
export function Remarks({ at, remarks, own = false }: Props) {
  const words = useWords()
  const { say, language } = words
  if (remarks.length === 0) return null
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
                {rowText(row, at, words)}
                {column !== undefined && ` ${columnName(at.sheet.id, column, language)}`}
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
