import { useState } from 'preact/hooks'
import type { RoutingRules } from '../../../shared/routing/table.ts'
import type { OfficeCode } from '../../../shared/value/office-code.ts'
import { Button } from '../frame/form/button.tsx'
import { Choice } from '../frame/form/choice.tsx'
import { placeText } from '../frame/place-text.ts'
import { useWords } from '../frame/words.ts'
import { handlerText } from './rule-text.ts'
import { placesToHandOver, takersOf, withHandler } from './rules-change.ts'

interface Props {
  readonly rules: RoutingRules
  readonly onChange: (rules: RoutingRules) => void
}

/** Places whose tips another office takes, and a way to add one. */
export function HandlerFields({ rules, onChange }: Props) {
  const words = useWords()
  const { say } = words
  return (
    <fieldset class="flow">
      <legend>{say('routing.handlers')}</legend>
      <p class="hint">{say('routing.handlers.hint')}</p>
      <ul class="row-list">
        {Object.entries(rules.handlers ?? {}).map(([place, office]) => (
          <li key={place}>
            <span>{handlerText(place, office, words)}</span>
            <Button look="plain" onClick={() => onChange(withHandler(rules, place, undefined))}>
              {say('routing.remove', { name: placeText(place, words) })}
            </Button>
          </li>
        ))}
      </ul>
      <NewHandler rules={rules} onChange={onChange} />
    </fieldset>
  )
}

function NewHandler({ rules, onChange }: Props) {
  const { say } = useWords()
  const [place, setPlace] = useState('')
  return (
    <div class="line-of-many">
      <Choice label={say('routing.handler.place')} value={place} onChange={setPlace}>
        <Places codes={placesToHandOver(rules)} />
      </Choice>
      {place !== '' && (
        <Choice
          key={place}
          label={say('routing.handler.unit')}
          value=""
          onChange={(office) => {
            onChange(withHandler(rules, place, office))
            setPlace('')
          }}
        >
          <Places codes={takersOf(place, rules)} />
        </Choice>
      )}
    </div>
  )
}

function Places({ codes }: { codes: readonly OfficeCode[] }) {
  const words = useWords()
  return (
    <>
      <option value="">{words.say('routing.choose')}</option>
      {codes.map((code) => (
        <option key={code} value={code}>
          {placeText(code, words)}
        </option>
      ))}
    </>
  )
}
