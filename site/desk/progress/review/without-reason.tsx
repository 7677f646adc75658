import type { Revision } from '../../../../shared/progress/edition.ts'
import { reasonsAsked } from '../../../../shared/progress/reasons-asked.ts'
import { columnName } from '../../../../shared/progress/sheet-text.ts'
import { useWords } from '../../frame/words.ts'
import type { SheetAt } from '../address.ts'
import { rowText } from '../row-text.ts'

interface Props {
  readonly at: SheetAt
  /** Published cells that would be others, and nobody wrote why. */
  readonly silent: readonly Pick<Revision, 'row' | 'column'>[]
}

/** Cells named at once. */
const SHOWN = 20

/** Says which published cells would be others without a reason, and what to do: only the office itself can write it. */
export function WithoutReason({ at, silent }: Props) {
  const words = useWords()
  const { say, language } = words
  if (silent.length === 0) return null
  const asked = reasonsAsked(at.sheet, silent)
  return (
    <div class="notice err">
      <p>{say('progress.review.silent', { n: asked.length })}</p>
      <ul class="plainlist">
        {asked.slice(0, SHOWN).map((key) => {
          const cut = key.lastIndexOf('|')
          const column = key.slice(cut + 1)
          return (
            <li key={key}>
              {rowText(key.slice(0, cut), at, words)}{' '}
              {column !== '' && columnName(at.sheet.id, column, language)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
