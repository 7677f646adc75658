import { useState } from 'preact/hooks'
import type { DirectoryEntry } from '../../../shared/office-keys/directory-entry.ts'
import { zones } from '../../../shared/place/division.ts'
import { findChain } from '../../../shared/routing/chain.ts'
import type { RoutingRules } from '../../../shared/routing/table.ts'
import type { OfficeCode } from '../../../shared/value/office-code.ts'
import { Button } from '../frame/form/button.tsx'
import { Choice } from '../frame/form/choice.tsx'
import { placeText } from '../frame/place-text.ts'
import { useWords } from '../frame/words.ts'
import { handlerText } from './rule-text.ts'
import { placesToHandOver, takersOf, withHandler, withZone } from './rules-change.ts'

interface HandlerFieldsProps {
  readonly rules: RoutingRules
  readonly onChange: (rules: RoutingRules) => void
}

/** Places whose tips another office takes, and a way to add one. */
export function HandlerFields({ rules, onChange }: HandlerFieldsProps) {
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

function NewHandler({ rules, onChange }: HandlerFieldsProps) {
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

interface ZoneFieldsProps {
  readonly rules: RoutingRules
  readonly directory: readonly DirectoryEntry[]
  readonly onChange: (rules: RoutingRules) => void
}

const own = zones.filter((one) => !one.sameAs)

/** A switch for each zone: does it take tips itself? */
export function ZoneFields({ rules, directory, onChange }: ZoneFieldsProps) {
  const words = useWords()
  const { say } = words
  const notes = (id: OfficeCode, verified?: boolean) => {
    const { place } = findChain(id, { zones: [] })
    const key = directory.some(({ office }) => office === id)
    return [
      say('routing.host', { place: placeText(place, words) }),
      !verified && say('routing.unverified'),
      !key && say('routing.noKey'),
    ].filter(Boolean)
  }
  return (
    <fieldset class="flow">
      <legend>{say('routing.zones')}</legend>
      <p class="hint">{say('routing.zones.hint')}</p>
      <ul class="zone-rows">
        {own.map(({ id, verified }) => (
          <li key={id}>
            <label class="check">
              <input
                type="checkbox"
                checked={rules.zones.includes(id)}
                onChange={(event) => onChange(withZone(rules, id, event.currentTarget.checked))}
              />
              <span>{placeText(id, words)}</span>
            </label>
            <span class="hint">{notes(id, verified).join('　')}</span>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
