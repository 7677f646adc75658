import type { ComponentChildren } from 'preact'
import type { Indicator } from '../../../../shared/campaign/campaign-schema.ts'
import type { WrittenRow } from '../../../../shared/progress/read-row.ts'
import { columnName } from '../../../../shared/progress/sheet-text.ts'
import type { Remark } from '../../../../shared/progress/submission.ts'
import { Button } from '../../frame/form/button.tsx'
import { useWords } from '../../frame/words.ts'
import { LastFigure, type LastNumber } from '../figure-text.tsx'
import { findingText } from '../finding-text.ts'
import { sentNumber } from '../row-text.ts'
import { CellBox } from './cell-box.tsx'
import { cellId } from './cell-id.ts'
import type { EntryProps } from './entry-props.ts'
import { typedPercent } from './figure-groups.ts'
import type { EntryFinding } from './sheet-draft.ts'

interface Props extends EntryProps {
  readonly indicator: Indicator
  readonly row: WrittenRow
  readonly before: LastNumber | undefined
  readonly found: readonly EntryFinding[]
  readonly remarked: readonly Remark[]
}

/** One indicator: its number, its whole, per cent as it is typed, the last period, and words where they are needed. */
export function FigureLine(props: Props) {
  const words = useWords()
  const { say, language } = words
  const { indicator, row, before, found, remarked, at, onRow } = props
  const key = `${row.area}/${indicator.id}`
  const head = (column: string) => columnName('figures', column, language)
  const problemOf = (...columns: readonly string[]) =>
    found.find(({ column = '' }) => columns.includes(column))
  const box = (column: string, wide = false, ...more: readonly string[]) => {
    const problem = problemOf(column, ...more)
    return (
      <CellBox
        id={cellId(key, column)}
        label={`${indicator[language]} ${columnName('figures', column, language)}`}
        value={row[column] ?? ''}
        wide={wide}
        hint={wide ? columnName('figures', column, language) : undefined}
        problem={problem && findingText(problem, at.campaign, words)}
        asks={problem?.level === 'question'}
        onInput={(text) => onRow({ ...row, [column]: text })}
      />
    )
  }
  const percent = indicator.kind === 'ratio' ? typedPercent(row.value, row.of) : undefined
  return (
    <tr>
      <th scope="row">
        {indicator[language]}
        <span class="hint"> {say('progress.grid.unit', { unit: indicator.unit[language] })}</span>
        <span class="hint cell-help">
          {indicator.of
            ? say('progress.grid.ofWhat', { value: indicator.value[language], of: indicator.of[language] })
            : indicator.value[language]}
        </span>
        {remarked.map(({ text, column }) => (
          <span key={`${column}${text}`} class="problem">
            {say('progress.remark.at', { text })}
          </span>
        ))}
      </th>
      <td data-k={head('value')}>
        {props.closed
          ? (sentNumber(row.value) ?? say('data.cell.missing'))
          : box('value', false, 'indicator')}
      </td>
      <td data-k={head('of')}>
        {indicator.kind === 'ratio' && (props.closed ? sentNumber(row.of) : box('of'))}
      </td>
      <td class="r" data-k={say('progress.grid.percent')}>
        {percent !== undefined && `${percent}%`}
      </td>
      <td class="r" data-k={say('progress.grid.last')}>
        <LastFigure last={before} />
      </td>
      <td data-k={say('progress.grid.words')}>
        {props.closed ? (
          [row.missing, row.note].filter(Boolean).join('　')
        ) : (
          <WordsBox {...props} box={box} />
        )}
        {!props.closed && <SumOffer {...props} />}
      </td>
    </tr>
  )
}

/** Why there is no number, or why a number that stands out is right; each only where it is needed. */
function WordsBox({
  row,
  found,
  box,
}: Pick<Props, 'row' | 'found'> & { box: (column: string, wide: boolean) => ComponentChildren }) {
  const isEmpty = !row.value && !row.of
  // A total that falls is a fault, and right all the same with a note. One that is emptied is about to be written anew.
  const needsNote =
    found.some(({ level, code }) => level === 'question' || code === 'fell') || row.note !== undefined
  return (
    <>
      {(isEmpty || row.missing) && <div class="cell-words">{box('missing', true)}</div>}
      {!isEmpty && needsNote && <div class="cell-words">{box('note', true)}</div>}
    </>
  )
}

/** What its districts report together, to be taken by a click and never by itself. */
function SumOffer({ indicator, area, row, sumOf, onRow }: Props) {
  const { say } = useWords()
  const { value, of } = sumOf(indicator.id)
  if (row.area !== area || value === undefined) return null
  const sum = { value: String(value), ...(of !== undefined && { of: String(of) }) }
  if (row.value === sum.value && (of === undefined || row.of === sum.of)) return null
  return (
    <Button look="plain" onClick={() => onRow({ ...row, ...sum, missing: '' })}>
      {say('progress.grid.sum', { sum: of === undefined ? sum.value : `${sum.value} / ${sum.of}` })}
    </Button>
  )
}
