import { useState } from 'preact/hooks'
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

interface Props {
  readonly at: SheetAt
  readonly columns: readonly string[]
  readonly rowKey: string
  readonly onRemark: (remark: Remark) => void
  readonly onCancel: () => void
}

/** What is to be changed in a row, or in one cell of it. */
export function RemarkForm({ at, columns, rowKey, onRemark, onCancel }: Props) {
  const words = useWords()
  const { say, language } = words
  const [column, setColumn] = useState('')
  const [text, setText] = useState('')
  const [short, setShort] = useState(false)
  const guard = useGuard('ask')
  const keep = () => {
    const written = text.trim()
    setShort(written.length < 2)
    if (written.length >= 2) onRemark({ row: rowKey, ...(column !== '' && { column }), text: written })
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
      <Choice label={say('progress.remark.column')} value={column} onChange={setColumn}>
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
        onInput={setText}
      />
      <p class="acts">
        <Button submit>{say('progress.remark.keep')}</Button>
        <Button onClick={onCancel}>{say('common.act.cancel')}</Button>
      </p>
    </GuardedForm>
  )
}
