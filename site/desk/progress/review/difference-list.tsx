import type { EditionPreview } from '../../../../shared/contract/progress.ts'
import type { Revision } from '../../../../shared/progress/edition.ts'
import { columnName } from '../../../../shared/progress/sheet-text.ts'
import { useWords } from '../../frame/words.ts'
import type { SheetAt } from '../address.ts'
import { rowText, valueText } from '../row-text.ts'

type Told = Pick<Revision, 'row' | 'column' | 'back'>

interface Props {
  readonly at: SheetAt
  readonly differs: EditionPreview['differs']
  /** What stands above already, as a revision with its reason. */
  readonly revised: readonly Told[]
}

/** What the edition says otherwise than the last one and no revision says, line by line: what came, what went, what changed. */
export function DifferenceList({ at, differs, revised }: Props) {
  const words = useWords()
  const { say, language } = words
  const { all } = differs
  const lines = notRevised(differs.lines, revised)
  // Of a list that is cut off nobody knows how much of the rest is told above.
  const isWhole = all === differs.lines.length
  if (all === 0 || (isWhole && lines.length === 0)) return null
  const title =
    revised.length === 0
      ? say('progress.publish.difference', { n: all })
      : isWhole
        ? say('progress.publish.rest', { n: lines.length })
        : say('progress.publish.restCut')
  const read = (column: string | undefined, value: string | number | undefined) =>
    valueText(at, column, value, words)
  return (
    <details class="import-panel" open={isWhole && lines.length <= SHORT}>
      <summary>{title}</summary>
      {!isWhole && <p class="hint">{say('progress.publish.firstLines', { n: lines.length })}</p>}
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

/** Lines of a difference that no revision tells: a revised cell, a row that went, a row that is back are told once. */
export function notRevised(
  lines: EditionPreview['differs']['lines'],
  revised: readonly Told[],
): EditionPreview['differs']['lines'] {
  const kindOf = ({ column, back }: Told) => (column !== undefined ? 'changed' : back ? 'came' : 'gone')
  const told = new Set(revised.map((one) => `${kindOf(one)}|${one.row}|${one.column}`))
  return lines.filter(({ kind, row, column }) => !told.has(`${kind}|${row}|${column}`))
}
