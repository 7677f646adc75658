import { useState } from 'preact/hooks'
import { cityOf, districts, zones } from '../../../shared/place/division.ts'
import type { RoutingRules } from '../../../shared/routing/table.ts'
import { PROVINCE } from '../../../shared/value/office-code.ts'
import { Button } from '../frame/form/button.tsx'
import { Choice } from '../frame/form/choice.tsx'
import { placeText } from '../frame/place-text.ts'
import { useWords } from '../frame/words.ts'

interface Props {
  readonly rules: RoutingRules
  readonly onChange: (rules: RoutingRules) => void
}

/** Places whose tips another office takes, and a way to add one. */
export function HandlerFields({ rules, onChange }: Props) {
  const words = useWords()
  const { say } = words
  const [place, setPlace] = useState('')
  const handlers = rules.handlers ?? {}
  const set = (next: Record<string, string>) => {
    const { handlers: _, ...rest } = rules
    onChange(Object.keys(next).length > 0 ? { ...rest, handlers: next } : rest)
  }
  const takers = officesOf(place, rules)
  return (
    <fieldset class="flow">
      <legend>{say('routing.handlers')}</legend>
      <p class="hint">{say('routing.handlers.hint')}</p>
      <ul class="case-rows">
        {Object.entries(handlers).map(([from, unit]) => (
          <li key={from}>
            <span>
              {say('routing.handler.line', { place: placeText(from, words), unit: placeText(unit, words) })}
            </span>
            <Button
              look="plain"
              onClick={() =>
                set(Object.fromEntries(Object.entries(handlers).filter(([one]) => one !== from)))
              }
            >
              {say('routing.remove', { name: placeText(from, words) })}
            </Button>
          </li>
        ))}
      </ul>
      <div class="line-of-many">
        <Choice label={say('routing.handler.place')} value={place} onChange={setPlace}>
          <option value="">{say('routing.choose')}</option>
          {places(rules)
            .filter((code) => handlers[code] === undefined)
            .map((code) => (
              <option key={code} value={code}>
                {placeText(code, words)}
              </option>
            ))}
        </Choice>
        {place !== '' && (
          <Choice
            key={place}
            label={say('routing.handler.unit')}
            value=""
            onChange={(unit) => {
              set({ ...handlers, [place]: unit })
              setPlace('')
            }}
          >
            <option value="">{say('routing.choose')}</option>
            {takers.map((code) => (
              <option key={code} value={code}>
                {placeText(code, words)}
              </option>
            ))}
          </Choice>
        )}
      </div>
    </fieldset>
  )
}

/** Districts, and zones that do not take tips themselves. */
function places({ zones: on }: RoutingRules): string[] {
  const off = zones.filter((one) => !one.sameAs && !on.includes(one.id))
  return [...districts.map((one) => one.code), ...off.map((one) => one.id)]
}

/** Offices that may take a place's tips: of the same city, or the province. */
function officesOf(place: string, { zones: on }: RoutingRules): string[] {
  const city = cityOf(place)?.code
  if (!city) return []
  const near = districts.filter((one) => one.cityCode === city).map((one) => one.code)
  const nearZones = zones.filter((one) => one.cityCode === city && on.includes(one.id)).map((one) => one.id)
  return [city, ...near, ...nearZones, PROVINCE].filter((code) => code !== place)
}
