import { useState } from 'preact/hooks'
import { percentOf } from '../../../../shared/progress/ratio.ts'
import { sheetNames } from '../../../../shared/progress/read-names.ts'
import { rowKey, type SheetRow } from '../../../../shared/progress/sheet.ts'
import { columnName } from '../../../../shared/progress/sheet-text.ts'
import { cellKey, type Remark } from '../../../../shared/progress/submission.ts'
import { Button } from '../../frame/form/button.tsx'
import { Scroll } from '../../frame/scroll.tsx'
import { useWords } from '../../frame/words.ts'
import type { SheetAt } from '../address.ts'
import { outlierText } from '../finding-text.ts'
import { cellText, rowText } from '../row-text.ts'
import type { ChangedLine } from './changed-rows.ts'
import type { Outlier } from './outliers.ts'
import { RemarkForm } from './remark-form.tsx'

interface Props {
  readonly at: SheetAt
  readonly rows: readonly SheetRow[]
  readonly last: readonly SheetRow[]
  readonly outliers: readonly Outlier[]
  /** What differs from what was published: it is marked. */
  readonly changed: readonly ChangedLine[]
  /** Absent: nothing can be said to it now. */
  readonly onRemark: ((remark: Remark) => void) | undefined
}

/** Lines shown at once. */
const PAGE = 200

/** Rows that were handed in, each beside its last period, with what stands out and the way to say something of a cell. */
export function ReviewTable({ at, rows, last, outliers, changed, onRemark }: Props) {
  const words = useWords()
  const { say, language } = words
  const [open, setOpen] = useState<number>()
  const [shown, setShown] = useState(PAGE)
  const columns = Object.keys(at.sheet.columns).filter((column) =>
    rows.some((row) => row[column] !== undefined),
  )
  const before = new Map(last.map((row) => [rowKey(at.sheet, row), row]))
  const marked = new Set(changed.map(({ row: key, column }) => cellKey(key, column)))
  const isFigures = at.sheet.id === 'figures'
  const row = open === undefined ? undefined : rows[open]
  return (
    <>
      <Scroll name={say('progress.review.table')}>
        <table class="table register-lines">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {columnName(at.sheet.id, column, language)}
                </th>
              ))}
              {isFigures && <th scope="col">{say('progress.grid.last')}</th>}
              <th scope="col">{say('progress.review.stands')}</th>
              {onRemark && <th scope="col">{say('progress.register.acts')}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((one, n) => (
              <tr key={rowKey(at.sheet, one)}>
                <Cells at={at} row={one} columns={columns} marked={marked} />
                {isFigures && <td>{figureText(before.get(rowKey(at.sheet, one)))}</td>}
                <td>
                  {outliers
                    .filter((finding) => finding.row === n)
                    .map((finding) => outlierText(finding, at.campaign, words))
                    .join(' ')}
                </td>
                {onRemark && (
                  <td>
                    <Button
                      look="plain"
                      aria-label={`${say('progress.remark.write')} ${rowText(rowKey(at.sheet, one), at, words)}`}
                      aria-expanded={open === n}
                      onClick={() => setOpen(open === n ? undefined : n)}
                    >
                      {say('progress.remark.write')}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {rows.length > shown && (
        <Button onClick={() => setShown(shown + PAGE)}>
          {say('progress.register.more', { n: rows.length - shown })}
        </Button>
      )}
      {row && onRemark && (
        <RemarkForm
          key={open}
          {...{ at, columns }}
          rowKey={rowKey(at.sheet, row)}
          onRemark={(remark) => {
            onRemark(remark)
            setOpen(undefined)
          }}
          onCancel={() => setOpen(undefined)}
        />
      )}
    </>
  )
}

interface CellsProps {
  readonly at: SheetAt
  readonly row: SheetRow
  readonly columns: readonly string[]
  /** Cells, and whole rows, that differ from what was published, by `cellKey`. */
  readonly marked: ReadonlySet<string>
}

function Cells({ at, row, columns, marked }: CellsProps) {
  const { language } = useWords()
  const names = sheetNames(at.sheet, at.campaign, '')
  const key = rowKey(at.sheet, row)
  const shown = (column: string) => {
    const value = row[column]
    return typeof value === 'string'
      ? cellText(at.sheet, column, names.nameOf(column, value, language))
      : value
  }
  return (
    <>
      {columns.map((column) => (
        <td key={column}>
          {marked.has(cellKey(key, column)) || marked.has(cellKey(key)) ? (
            <mark>{shown(column)}</mark>
          ) : (
            shown(column)
          )}
        </td>
      ))}
    </>
  )
}

/** A figure in short: its number, or both and per cent. */
export function figureText(row: SheetRow | undefined): string {
  if (row?.value === undefined) return ''
  if (row.of === undefined) return String(row.value)
  const percent = percentOf(Number(row.value), Number(row.of))
  return `${row.value} / ${row.of}${percent === undefined ? '' : `　${percent}%`}`
}
