import { reasonsAsked } from '../../../../shared/progress/reasons-asked.ts'
import { columnName } from '../../../../shared/progress/sheet-text.ts'
import { cellKey, reasonKeys } from '../../../../shared/progress/submission.ts'
import { Field } from '../../frame/form/field.tsx'
import { useWords } from '../../frame/words.ts'
import type { SheetAt } from '../address.ts'
import { findingText } from '../finding-text.ts'
import { rowText, valueText } from '../row-text.ts'
import type { changedCells, tellingReasons } from './sheet-draft.ts'

/** Id of the part: where only reasons are missing, the focus goes there. */
export const REASONS = 'reasons'

interface Props {
  readonly at: SheetAt
  readonly changed: ReturnType<typeof changedCells>
  readonly reasons: Readonly<Record<string, string>>
  readonly telling: ReturnType<typeof tellingReasons>
  readonly tried: boolean
  readonly onReason: (key: string, text: string) => void
}

/** Asks why each published value is another now. The old one stays in public, with the reason. */
export function Reasons({ at, changed, reasons, telling, tried, onReason }: Props) {
  const words = useWords()
  const { say, language } = words
  if (changed.length === 0) return null
  const asked = reasonsAsked(at.sheet, changed)
  return (
    <section id={REASONS} class="flow" tabIndex={-1} aria-labelledby="reasons-title">
      <h2 id="reasons-title">{say('progress.reason.title', { n: asked.length })}</h2>
      <p class="hint">{say('progress.reason.hint')}</p>
      {asked.map((key) => {
        const own = changed.filter(
          (one) => reasonKeys(one.row, one.column).find((under) => asked.includes(under)) === key,
        )
        const [{ row } = { row: '' }] = own
        const column = own.find((one) => cellKey(row, one.column) === key)?.column
        const text = reasons[key] ?? ''
        const told = telling.get(key)
        const problem = told
          ? findingText({ code: told.code, params: { found: told.found } }, at.campaign, words)
          : tried && text.trim().length < 2
            ? say('progress.reason.error')
            : undefined
        const name =
          column === undefined
            ? rowText(row, at, words)
            : `${rowText(row, at, words)} ${columnName(at.sheet.id, column, language)}`
        return (
          <Field
            key={key}
            label={name}
            hint={own.map((one) => saidChange(one, column === undefined || own.length > 1)).join(' ')}
            problem={problem}
            maxLength={300}
            value={text}
            onInput={(next) => onReason(key, next)}
          />
        )
      })}
    </section>
  )

  /** What a cell was and is, with its name where the field is of more than one. */
  function saidChange({ column, from, to, back }: Props['changed'][number], isNamed: boolean): string {
    if (column === undefined) return say(back ? 'progress.reason.back' : 'progress.reason.gone')
    const values = { from: valueText(at, column, from, words), to: valueText(at, column, to, words) }
    return isNamed
      ? say('progress.reason.cell', { name: columnName(at.sheet.id, column, language), ...values })
      : say('progress.reason.change', values)
  }
}
