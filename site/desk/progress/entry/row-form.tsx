import { useLayoutEffect, useRef } from 'preact/hooks'
import type { WrittenRow } from '../../../../shared/progress/read-row.ts'
import type { Remark } from '../../../../shared/progress/submission.ts'
import { Button } from '../../frame/form/button.tsx'
import { useWords } from '../../frame/words.ts'
import type { SheetAt } from '../address.ts'
import { findingText } from '../finding-text.ts'
import { CellField } from './cell-field.tsx'
import { typedKey } from './cell-id.ts'
import type { EntryFinding } from './sheet-draft.ts'

interface Props {
  readonly at: SheetAt
  readonly area: string
  readonly row: WrittenRow
  /** Columns that the line itself says. */
  readonly fixed?: readonly string[]
  readonly found: readonly EntryFinding[]
  readonly remarks: readonly Remark[]
  readonly onRow: (next: WrittenRow) => void
  readonly onDone: () => void
}

/** One line of a register, a box for each column. What is typed is kept as it is typed. */
export function RowForm({ at, area, row, fixed = [], found, remarks, onRow, onDone }: Props) {
  const words = useWords()
  const { say } = words
  const columns = Object.keys(at.sheet.columns).filter((column) => !fixed.includes(column))
  const part = useRef<HTMLElement>(null)
  useLayoutEffect(() => part.current?.querySelector<HTMLElement>('select, input, textarea')?.focus(), [])
  const remarked = remarks.filter((one) => one.row === typedKey(at.sheet, row))
  const whole = found.filter(({ column }) => column === undefined)
  return (
    <section class="step-form flow" aria-label={say('progress.register.line')} ref={part}>
      {[
        ...remarked.map(({ text }) => say('progress.remark.at', { text })),
        ...whole.map((one) => findingText(one, at.campaign, words)),
      ].map((text) => (
        <p key={text} class="problem">
          {text}
        </p>
      ))}
      {columns.map((column) => {
        const problem = found.find((one) => one.column === column)
        return (
          <CellField
            key={column}
            {...{ at, area, column }}
            value={row[column] ?? ''}
            problem={problem && findingText(problem, at.campaign, words)}
            onInput={(text) => onRow({ ...row, [column]: text })}
          />
        )
      })}
      <p class="acts">
        <Button look="go" onClick={onDone}>
          {say('progress.register.done')}
        </Button>
      </p>
    </section>
  )
}
