import { useLayoutEffect, useRef } from 'preact/hooks'
import { findDuty } from '../../../../shared/campaign/campaign.ts'
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
  readonly found: readonly EntryFinding[]
  readonly remarks: readonly Remark[]
  readonly onRow: (next: WrittenRow) => void
  readonly onDone: () => void
}

/** One line of a register, a box for each column. What is typed is kept as it is typed. */
export function RowForm({ at, area, row, found, remarks, onRow, onDone }: Props) {
  const words = useWords()
  const { say } = words
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
      {Object.keys(at.sheet.columns).map((column) => {
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
      {at.sheet.id === 'duties' && <DutyQuote at={at} duty={row.duty ?? ''} />}
      <p class="acts">
        <Button look="go" onClick={onDone}>
          {say('progress.register.done')}
        </Button>
      </p>
    </section>
  )
}

/** What the plan says of a duty, and by when. */
function DutyQuote({ at, duty }: { at: SheetAt; duty: string }) {
  const { say, language } = useWords()
  const found = findDuty(at.campaign, duty)
  if (!found) return null
  return (
    <blockquote class="quote">
      <p>{language === 'zh' ? found.quote : found.quoteEn}</p>
      <p class="hint">{say('progress.duty.due', { due: found.due.zh })}</p>
    </blockquote>
  )
}
