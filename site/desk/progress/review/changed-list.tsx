import { useState } from 'preact/hooks'
import { columnName } from '../../../../shared/progress/sheet-text.ts'
import { Button } from '../../frame/form/button.tsx'
import { Scroll } from '../../frame/scroll.tsx'
import { useWords } from '../../frame/words.ts'
import type { SheetAt } from '../address.ts'
import { rowText, valueText } from '../row-text.ts'
import type { ChangedLine } from './changed-rows.ts'
import { RevisionHead } from './revision-head.tsx'

interface Props {
  readonly at: SheetAt
  readonly lines: readonly ChangedLine[]
}

/** Lines shown at once. */
const PAGE = 100

/** What differs from what was published, before all rows: where, from what, to what, and why. */
export function ChangedList({ at, lines }: Props) {
  const words = useWords()
  const { say, language } = words
  const [shown, setShown] = useState(PAGE)
  if (lines.length === 0) return null
  const title = say('progress.review.changed', { n: lines.length })
  const said = (column: string | undefined, value: string | number | undefined) =>
    valueText(at, column, value, words)
  return (
    <div class="flow">
      <h2>{title}</h2>
      <Scroll name={title}>
        <table class="table">
          <RevisionHead />
          <tbody>
            {lines.slice(0, shown).map(({ kind, row, column, from, to, reason }) => (
              <tr key={`${row}|${column}`}>
                <th scope="row">
                  {rowText(row, at, words)}{' '}
                  {column !== undefined && columnName(at.sheet.id, column, language)}
                </th>
                {kind === 'changed' ? (
                  <>
                    <td>{said(column, from)}</td>
                    <td>{said(column, to)}</td>
                  </>
                ) : (
                  <td colSpan={2}>{say(`progress.publish.${kind}`)}</td>
                )}
                <td>{reason ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {lines.length > shown && (
        <Button onClick={() => setShown(shown + PAGE)}>
          {say('progress.register.more', { n: lines.length - shown })}
        </Button>
      )}
    </div>
  )
}
