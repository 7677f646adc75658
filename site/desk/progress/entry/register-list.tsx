import { useState } from 'preact/hooks'
import type { WrittenRow } from '../../../../shared/progress/read-row.ts'
import type { Sheet } from '../../../../shared/progress/sheet.ts'
import { columnName, sheetName } from '../../../../shared/progress/sheet-text.ts'
import { Button } from '../../frame/form/button.tsx'
import { Scroll } from '../../frame/scroll.tsx'
import { useWords } from '../../frame/words.ts'
import type { SheetAt } from '../address.ts'
import { focusOn } from '../focus-on.ts'
import { cellText, sentNumber } from '../row-text.ts'
import { BroughtRow } from './brought-row.tsx'
import { choicesOf } from './cell-field.tsx'
import { cellId, typedKey } from './cell-id.ts'
import type { EntryProps } from './entry-props.ts'
import { RowForm } from './row-form.tsx'

interface Props extends Omit<EntryProps, 'sumOf' | 'onRow'> {
  /** All rows anew. */
  readonly onRows: (rows: readonly WrittenRow[]) => void
}

/** Id of the way to one more line. */
const ADD = 'register-add'

/** Lines shown at once. */
const PAGE = 100

/** The lines of a register: each can be changed and taken out, and one more can be added. */
export function RegisterList(props: Props) {
  const { say, language } = useWords()
  const { at, area, rows, findings, closed, onRows } = props
  const [open, setOpen] = useState<number>()
  const [shown, setShown] = useState(PAGE)
  const columns = columnsFor(at.sheet, rows, closed)
  const change = (n: number, next: WrittenRow) => onRows(rows.map((row, at2) => (at2 === n ? next : row)))
  const add = () => {
    onRows([...rows, { area }])
    setOpen(rows.length)
    setShown(Math.max(shown, rows.length + 1))
  }
  return (
    <>
      {!closed && (
        <BroughtRow
          at={at}
          onDrop={() => focusOn(ADD)}
          onAdd={(row) => {
            onRows([...rows, row])
            setOpen(rows.length)
            setShown(Math.max(shown, rows.length + 1))
          }}
        />
      )}
      {rows.length === 0 && <p>{say(closed ? 'progress.none.told' : 'progress.register.none')}</p>}
      {rows.length > 0 && (
        <Scroll name={sheetName(at.sheet.id, language)}>
          <table class="table register-lines figure-lines">
            <RegisterHead {...{ at, columns, closed }} />
            <tbody>
              {rows.slice(0, shown).map((row, n) => (
                <RegisterLine
                  key={n}
                  {...{ at, area, row, columns, closed }}
                  faults={findings.filter((one) => one.row === n).length}
                  isOpen={open === n}
                  onOpen={() => setOpen(open === n ? undefined : n)}
                  onRemove={() => {
                    setOpen(undefined)
                    onRows(rows.filter((_, at2) => at2 !== n))
                    focusOn(ADD)
                  }}
                />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {rows.length > shown && (
        <Button onClick={() => setShown(shown + PAGE)}>
          {say('progress.register.more', { n: rows.length - shown })}
        </Button>
      )}
      {open !== undefined && rows[open] && (
        <RowForm
          key={open}
          {...props}
          row={rows[open]}
          found={findings.filter((one) => one.row === open)}
          onRow={(next) => change(open, next)}
          onDone={() => {
            setOpen(undefined)
            focusOn(cellId(typedKey(at.sheet, rows[open] ?? {}), ''), ADD)
          }}
        />
      )}
      {!closed && (
        <p class="acts" id={ADD} tabIndex={-1}>
          <Button onClick={add}>{say('progress.register.add')}</Button>
        </p>
      )}
    </>
  )
}

/**
 * Columns of a register's lines: what each must have, and of the rest what any line says. Long words are in a line's own form; what was sent
 * has none, and is shown whole.
 */
export function columnsFor(
  { columns }: Pick<Sheet, 'columns'>,
  rows: readonly WrittenRow[],
  closed: boolean,
): string[] {
  const isSaid = (name: string) => rows.some((row) => (row[name] ?? '').trim() !== '')
  const isLong = (name: string) => ['note', 'reply', 'evidence', 'penalties'].includes(name)
  return Object.entries(columns).flatMap(([name, { required }]) =>
    required || (isSaid(name) && (closed || !isLong(name))) ? [name] : [],
  )
}

function RegisterHead({ at, columns, closed }: Pick<LineProps, 'at' | 'columns' | 'closed'>) {
  const { say, language } = useWords()
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {columnName(at.sheet.id, column, language)}
          </th>
        ))}
        {!closed && <th scope="col">{say('progress.register.acts')}</th>}
      </tr>
    </thead>
  )
}

interface LineProps {
  readonly at: SheetAt
  readonly area: string
  readonly row: WrittenRow
  readonly columns: readonly string[]
  readonly closed: boolean
  readonly faults: number
  readonly isOpen: boolean
  readonly onOpen: () => void
  readonly onRemove: () => void
}

function RegisterLine({ at, area, row, columns, closed, faults, isOpen, onOpen, onRemove }: LineProps) {
  const words = useWords()
  const { say, language } = words
  const shown = (column: string) => {
    const text = row[column] ?? ''
    const { kind } = at.sheet.columns[column] ?? {}
    if (closed && (kind === 'count' || kind === 'amount')) return sentNumber(text)
    const name = choicesOf(at, area, column, words)?.find(([code]) => code === text)?.[1] ?? text
    return cellText(at.sheet, column, name, language)
  }
  return (
    <tr>
      {columns.map((column) => (
        <td key={column} data-k={columnName(at.sheet.id, column, language)}>
          {shown(column)}
        </td>
      ))}
      {!closed && (
        <td>
          {faults > 0 && <span class="problem">{say('progress.register.faults', { n: faults })} </span>}
          <button
            id={cellId(typedKey(at.sheet, row), '')}
            class="plain"
            type="button"
            aria-expanded={isOpen}
            onClick={onOpen}
          >
            {say('progress.register.change')}
          </button>{' '}
          <Button look="plain" onClick={onRemove}>
            {say('progress.register.remove')}
          </Button>
        </td>
      )}
    </tr>
  )
}
