import { columnName } from '../../../../shared/progress/sheet-text.ts'
import { cellKey } from '../../../../shared/progress/submission.ts'
import { Field } from '../../frame/form/field.tsx'
import { useWords } from '../../frame/words.ts'
import type { SheetAt } from '../address.ts'
import { findingText } from '../finding-text.ts'
import { rowText } from '../row-text.ts'
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
  return (
    <section id={REASONS} class="flow" tabIndex={-1} aria-labelledby="reasons-title">
      <h2 id="reasons-title">{say('progress.reason.title', { n: changed.length })}</h2>
      <p class="hint">{say('progress.reason.hint')}</p>
      {changed.map(({ row, column, from, to }) => {
        const key = cellKey(row, column)
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
            hint={say(column === undefined ? 'progress.reason.gone' : 'progress.reason.change', {
              from: from ?? say('data.cell.missing'),
              to: to ?? say('data.cell.missing'),
            })}
            problem={problem}
            maxLength={300}
            value={text}
            onInput={(next) => onReason(key, next)}
          />
        )
      })}
    </section>
  )
}
