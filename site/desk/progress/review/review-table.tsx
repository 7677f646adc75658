import { Fragment } from 'preact'
import { useState } from 'preact/hooks'
import type { SubmissionReply } from '../../../../shared/contract/progress.ts'
import { sheetNames } from '../../../../shared/progress/read-names.ts'
import { rowKey, type SheetRow } from '../../../../shared/progress/sheet.ts'
import { columnName } from '../../../../shared/progress/sheet-text.ts'
import { cellKey, type Remark } from '../../../../shared/progress/submission.ts'
import { Button } from '../../frame/form/button.tsx'
import { Scroll } from '../../frame/scroll.tsx'
import { useWayBack } from '../../frame/use-way-back.ts'
import { useWords } from '../../frame/words.ts'
import type { SheetAt } from '../address.ts'
import { figurePercent, LastFigure, lastFigures } from '../figure-text.tsx'
import { outlierText } from '../finding-text.ts'
import { cellText, rowText } from '../row-text.ts'
import type { ChangedLine } from './changed-rows.ts'
import type { Outlier } from './outliers.ts'
import { RemarkForm, type WrittenRemark } from './remark-form.tsx'

interface Props {
  readonly at: SheetAt
  readonly rows: readonly SheetRow[]
  readonly last: readonly SheetRow[]
  /** {@link SubmissionReply.older}. */
  readonly older: SubmissionReply['older']
  readonly outliers: readonly Outlier[]
  /** What differs from what was published: it is marked. */
  readonly changed: readonly ChangedLine[]
  /** What is being said of rows, by the row. Absent: nothing can be said to them now. */
  readonly writing: Readonly<Record<string, WrittenRemark>> | undefined
  readonly busy: boolean
  /** Without words: it is given up. */
  readonly onWrite: (row: string, written: WrittenRemark | undefined) => void
  readonly onRemark: (remark: Remark) => void
}

const unwritten: WrittenRemark = { column: '', text: '' }

/** Lines shown at once. */
const PAGE = 200

/** Rows that were handed in, each beside its last period, with what stands out and the way to say something of a cell. */
export function ReviewTable({ at, rows, last, older, outliers, changed, writing, busy, ...more }: Props) {
  const { onWrite, onRemark } = more
  const words = useWords()
  const { say, language } = words
  const [open, setOpen] = useState<number>()
  /** Of which row a remark was written down last: beside its button it is said, where the focus is. */
  const [noted, setNoted] = useState<number>()
  const { room, goBack } = useWayBack<HTMLTableSectionElement>('[aria-expanded="true"]')
  const close = () => {
    setOpen(undefined)
    goBack()
  }
  const [shown, setShown] = useState(PAGE)
  const columns = Object.keys(at.sheet.columns).filter((column) =>
    rows.some((row) => row[column] !== undefined),
  )
  const before = lastFigures(at.sheet, last, older)
  const marked = new Set(changed.map(({ row: key, column }) => cellKey(key, column)))
  const isFigures = at.sheet.id === 'figures'
  const standsOut = (n: number) =>
    outliers
      .filter((finding) => finding.row === n)
      .map((finding) => outlierText(finding, at.campaign, words))
      .join(' ')
  const width = columns.length + (isFigures ? 2 : 0) + 2
  return (
    <>
      <Scroll name={say('progress.review.table')}>
        <table class="table register-lines">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" class={lookOf(at, column)}>
                  {columnName(at.sheet.id, column, language)}
                </th>
              ))}
              {isFigures && (
                <th scope="col" class="r">
                  {say('progress.grid.percent')}
                </th>
              )}
              {isFigures && (
                <th scope="col" class="r">
                  {say('progress.grid.last')}
                </th>
              )}
              <th scope="col">{say('progress.review.stands')}</th>
              {writing && <th scope="col">{say('progress.register.acts')}</th>}
            </tr>
          </thead>
          <tbody ref={room}>
            {rows.slice(0, shown).map((one, n) => {
              const key = rowKey(at.sheet, one)
              return (
                <Fragment key={key}>
                  <tr>
                    <Cells at={at} row={one} columns={columns} marked={marked} />
                    {isFigures && <td class="r">{figurePercent(one)}</td>}
                    {isFigures && (
                      <td class="r">
                        <LastFigure last={before.get(key)} />
                      </td>
                    )}
                    <td>{standsOut(n)}</td>
                    {writing && (
                      <RemarkCell
                        name={rowText(key, at, words)}
                        isOpen={open === n}
                        isNoted={noted === n}
                        isBegun={writing[key] !== undefined}
                        onOpen={() => {
                          setNoted(undefined)
                          setOpen(open === n ? undefined : n)
                        }}
                      />
                    )}
                  </tr>
                  {open === n && writing && (
                    <tr>
                      <td colSpan={width}>
                        <RemarkForm
                          {...{ at, columns }}
                          rowKey={key}
                          written={writing[key] ?? unwritten}
                          busy={busy}
                          onWrite={(written) => onWrite(key, written)}
                          onRemark={(remark) => {
                            onRemark(remark)
                            setNoted(n)
                            close()
                          }}
                          onCancel={() => {
                            onWrite(key, undefined)
                            close()
                          }}
                        />
                      </td>
                    </tr>
                  )}
                </Fragment>
              )
            })}
          </tbody>
        </table>
      </Scroll>
      {rows.length > shown && (
        <Button onClick={() => setShown(shown + PAGE)}>
          {say('progress.register.more', { n: rows.length - shown })}
        </Button>
      )}
    </>
  )
}

interface RemarkCellProps {
  /** Of the row. */
  readonly name: string
  readonly isOpen: boolean
  /** Something was written down of it just now. */
  readonly isNoted: boolean
  /** Something is being said of it that is not noted down yet. */
  readonly isBegun: boolean
  readonly onOpen: () => void
}

function RemarkCell({ name, isOpen, isNoted, isBegun, onOpen }: RemarkCellProps) {
  const { say } = useWords()
  return (
    <td class="remark-cell">
      <Button
        look="plain"
        aria-label={`${say('progress.remark.write')} ${name}`}
        aria-expanded={isOpen}
        onClick={onOpen}
      >
        {say('progress.remark.write')}
      </Button>
      {isBegun && !isOpen && <span class="hint cell-help">{say('progress.remark.begun')}</span>}
      {isNoted && (
        <span class="hint cell-help" role="status">
          {say('progress.remark.kept')}
        </span>
      )}
    </td>
  )
}

/** Numbers stand below one another. */
const lookOf = ({ sheet }: SheetAt, column: string): string | undefined => {
  const kind = sheet.columns[column]?.kind
  return kind === 'count' || kind === 'amount' ? 'r' : undefined
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
    if (value === undefined) return undefined
    return cellText(
      at.sheet,
      column,
      typeof value === 'string' ? names.nameOf(column, value, language) : value,
      language,
    )
  }
  return (
    <>
      {columns.map((column) => (
        <td key={column} class={lookOf(at, column)}>
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
