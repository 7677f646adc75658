import { sheetIds } from '../../../shared/campaign/sheet-ids.ts'
import { Field } from '../frame/form/field.tsx'
import { useWords } from '../frame/words.ts'
import { BoxFields } from './box-fields.tsx'
import { settingBoxes, typedText } from './boxes.ts'
import { saidAt } from './marks.ts'
import type { PartProps } from './member-part.tsx'

/** What the plan leaves open, which registers are kept, and what those responsible are called in English. */
export function SettingPart({ typed, marks, onChange }: PartProps) {
  const { say } = useWords()
  const kept = Array.isArray(typed.sheets) ? typed.sheets.map(String) : []
  const actors = typeof typed.actors === 'object' && typed.actors !== null ? typed.actors : {}
  const fault = saidAt(marks, 'sheets')
  const tick = (id: string, on: boolean) =>
    onChange({ ...typed, sheets: sheetIds.filter((one) => (one === id ? on : kept.includes(one))) })
  return (
    <fieldset class="flow">
      <legend>{say('campaign.part.settings')}</legend>
      <p class="hint">{say('campaign.settings.hint')}</p>
      <BoxFields boxes={settingBoxes} of={typed} marks={marks} onChange={onChange} />
      <fieldset class="flow" data-at="sheets">
        <legend>{say('campaign.by.sheets')}</legend>
        {fault && (
          <p class="problem" id="campaign-sheets-fault">
            {fault}
          </p>
        )}
        {sheetIds.map((id) => (
          <label key={id} class="check">
            <input
              type="checkbox"
              checked={kept.includes(id)}
              {...(fault && { 'aria-invalid': true as const, 'aria-describedby': 'campaign-sheets-fault' })}
              onChange={(event) => tick(id, event.currentTarget.checked)}
            />
            <span>{say(`campaign.sheet.${id}`)}</span>
          </label>
        ))}
      </fieldset>
      {Object.entries(actors).map(([actor, english]) => (
        <Field
          key={actor}
          data-at={`actors.${actor}`}
          problem={saidAt(marks, `actors.${actor}`)}
          label={say('campaign.actor', { actor })}
          value={typedText(english)}
          onInput={(text) => onChange({ ...typed, actors: { ...actors, [actor]: text } })}
        />
      ))}
    </fieldset>
  )
}
