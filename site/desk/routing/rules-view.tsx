import type { RoutingReply } from '../../../shared/contract/routing.ts'
import type { RoutingRules } from '../../../shared/routing/table.ts'
import { findTopic } from '../../../shared/topic/topic.ts'
import type { OfficeCode } from '../../../shared/value/office-code.ts'
import { placeText } from '../frame/place-text.ts'
import { useWords } from '../frame/words.ts'
import { agenciesText } from './agencies-text.ts'

/** A table to read. */
export function RulesView({ rules, reply }: { rules: RoutingRules; reply: RoutingReply }) {
  const words = useWords()
  const { say, language } = words
  const noKey = (unit: OfficeCode) => !reply.directory.some((one) => one.unit === unit)
  const handlers = Object.entries(rules.handlers ?? {})
  const duties = Object.entries(rules.duties ?? {})
  return (
    <>
      <h2>{say('rules.zones')}</h2>
      {rules.zones.length === 0 && <p class="hint">{say('rules.zones.none')}</p>}
      <ul class="difference">
        {rules.zones.map((id) => (
          <li key={id}>
            {placeText(id, words)}
            {noKey(id) && <span class="hint">　{say('rules.noKey')}</span>}
          </li>
        ))}
      </ul>
      <h2>{say('rules.handlers')}</h2>
      {handlers.length === 0 && <p class="hint">{say('rules.handlers.none')}</p>}
      <ul class="difference">
        {handlers.map(([place, unit]) => (
          <li key={place}>
            {say('rules.handler.line', { place: placeText(place, words), unit: placeText(unit, words) })}
          </li>
        ))}
      </ul>
      <h2>{say('rules.duties')}</h2>
      {duties.length === 0 && <p class="hint">{say('rules.duties.none')}</p>}
      <ul class="difference">
        {duties.map(([id, list]) => (
          <li key={id}>
            {say('rules.duty.line', {
              topic: findTopic(id)?.[language] ?? id,
              agencies: agenciesText(list, words),
            })}
          </li>
        ))}
      </ul>
    </>
  )
}
