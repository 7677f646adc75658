import { useState } from 'preact/hooks'
import * as z from 'zod'
import { columnName } from '../../../../shared/progress/sheet-text.ts'
import type { Remark } from '../../../../shared/progress/submission.ts'
import { Button } from '../../frame/form/button.tsx'
import { Choice } from '../../frame/form/choice.tsx'
import { useGuard } from '../../frame/personal/guard.ts'
import { GuardedForm } from '../../frame/personal/guarded.tsx'
import { WrittenField } from '../../frame/personal/written-field.tsx'
import { useWords } from '../../frame/words.ts'
import type { SheetAt } from '../address.ts'
import { rowText } from '../row-text.ts'

/** What is being said of a row, not noted down yet; without a column: of the whole row. */
export const WrittenRemark = z.object({ column: z.string(), text: z.string() })
export type WrittenRemark = Readonly<z.infer<typeof WrittenRemark>>

interface Props {
  readonly at: SheetAt
  readonly columns: readonly string[]
  readonly rowKey: string
  readonly written: WrittenRemark
  /** Something is sent just now: nothing is noted down that would not go with it. */
  readonly busy: boolean
  readonly onWrite: (written: WrittenRemark) => void
  readonly onRemark: (remark: Remark) => void
  readonly onCancel: () => void
}

/** What is to be changed in a row, or in one cell of it. */
export function RemarkForm({ at, columns, rowKey, written, busy, onWrite, onRemark, onCancel }: Props) {
  const words = useWords()
  const { say, language } = words
  const { column, text } = written
  const [short, setShort] = useState(false)
  const guard = useGuard('ask')
  const keep = () => {
    const said = text.trim()
    setShort(said.length < 2)
    if (said.length >= 2) onRemark({ row: rowKey, ...(column !== '' && { column }), text: said })
  }
  return (
    <GuardedForm
      guard={guard}
      class="step-form flow in-view"
      aria-label={say('progress.remark.write')}
      focus
      onSubmit={keep}
    >
      <p>
        <b>{rowText(rowKey, at, words)}</b>
      </p>
      <Choice
        label={say('progress.remark.column')}
        value={column}
        onChange={(next) => onWrite({ column: next, text })}
      >
        <option value="">{say('progress.remark.row')}</option>
        {columns.map((one) => (
          <option key={one} value={one}>
            {columnName(at.sheet.id, one, language)}
          </option>
        ))}
      </Choice>
      <WrittenField
        name="remark"
        label={say('progress.remark.text')}
        rows={2}
        maxLength={500}
        value={text}
        problem={short ? say('progress.reason.error') : undefined}
        onInput={(next) => onWrite({ column, text: next })}
      />
      <p class="acts">
        <Button submit disabled={busy}>
          {say('progress.remark.keep')}
        </Button>
        <Button onClick={onCancel}>{say('common.act.cancel')}</Button>
      </p>
    </GuardedForm>
  )
}
