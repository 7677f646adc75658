import { cities } from '../../../../shared/place/division.ts'
import { placesOf } from '../../../../shared/progress/due-figures.ts'
import { listOf } from '../../../../shared/progress/read-names.ts'
import { choiceName, columnHelp, columnName } from '../../../../shared/progress/sheet-text.ts'
import { Choice } from '../../frame/form/choice.tsx'
import { Field } from '../../frame/form/field.tsx'
import { NumberField } from '../../frame/form/number-field.tsx'
import { placeText } from '../../frame/place-text.ts'
import { useWords } from '../../frame/words.ts'
import type { SheetAt } from '../address.ts'

interface Props {
  readonly at: SheetAt
  readonly area: string
  readonly column: string
  readonly value: string
  readonly problem: string | undefined
  readonly onInput: (value: string) => void
}

/** The box of one column: a list, a day, a number or words, with how to fill it in. */
export function CellField({ at, area, column, value, problem, onInput }: Props) {
  const words = useWords()
  const { language } = words
  const { sheet } = at
  const shape = sheet.columns[column]
  const label = {
    label: columnName(sheet.id, column, language),
    hint: columnHelp(sheet.id, column, area, language),
    problem,
    // What is asked for in this row is not called optional, though another row may be without it.
    optional: shape?.required !== true && shape?.sometimes !== true && !problem,
  }
  const choices = choicesOf(at, area, column, words)
  if (choices) {
    return (
      <Choice {...label} value={value} onChange={onInput}>
        <option value="">{words.say('desk.choose')}</option>
        {choices.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Choice>
    )
  }
  if (shape?.kind === 'count' || shape?.kind === 'amount')
    return <NumberField {...label} value={value} onInput={onInput} />
  if (shape?.kind === 'day') return <Field {...label} type="date" narrow value={value} onInput={onInput} />
  const long = shape?.kind === 'text' && (shape.most ?? 0) > 100
  return <Field {...label} value={value} {...(long && { rows: 2 })} onInput={onInput} />
}

/** What there is to choose from, code and name; undefined where one writes freely. */
export function choicesOf(
  { sheet, campaign }: SheetAt,
  area: string,
  column: string,
  words: ReturnType<typeof useWords>,
): (readonly [code: string, name: string])[] | undefined {
  const shape = sheet.columns[column]
  if (shape?.kind === 'choice')
    return (shape.values ?? []).map(
      (one) => [one, choiceName(sheet.id, column, one, words.language)] as const,
    )
  if (shape?.kind === 'place') {
    const whole = sheet.id === 'stop-work' || sheet.id === 'accidents' || sheet.id === 'duties'
    const places = whole && cities.some(({ code }) => code === area) ? [area] : [area, ...placesOf(area)]
    return places.map((code) => [code, placeText(code, words)] as const)
  }
  return listOf(column, campaign)?.map((one) => [one.id, one[words.language]] as const)
}
