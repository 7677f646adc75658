import type { EditionPreview } from '../../../../shared/contract/progress.ts'
import { columnName } from '../../../../shared/progress/sheet-text.ts'
import { useWords } from '../../frame/words.ts'
import type { SheetAt } from '../address.ts'
import { rowText, valueText } from '../row-text.ts'

interface Props {
  readonly at: SheetAt
  readonly differs: EditionPreview['differs']
}

/** What the edition says otherwise than the last one, line by line: what came, what went, what changed. */
export function DifferenceList({ at, differs: { lines, all } }: Props) {
  const words = useWords()
  const { say, language } = words
  if (all === 0) return null
  const read = (column: string | undefined, value: string | number | undefined) =>
    valueText(at, column, value, words)
  return (
    <details class="import-panel" open={all <= SHORT}>
      <summary>{say('progress.publish.difference', { n: all })}</summary>
      {all > lines.length && <p class="hint">{say('progress.publish.firstLines', { n: lines.length })}</p>}
      <ul class="plainlist">
        {lines.map(({ kind, row, column, from, to }) => (
          <li key={`${row}|${column}`}>
            {rowText(row, at, words)}{' '}
            {kind === 'changed'
              ? `${column === undefined ? '' : columnName(at.sheet.id, column, language)} ${read(column, from)} → ${read(column, to)}`
              : say(`progress.publish.${kind}`)}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** So many lines are shown at once. */
const SHORT = 20
