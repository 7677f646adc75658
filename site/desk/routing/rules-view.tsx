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
      <h2>{say('routing.zones')}</h2>
      {rules.zones.length === 0 && <p class="hint">{say('routing.zones.none')}</p>}
      <ul class="difference">
        {rules.zones.map((id) => (
          <li key={id}>
            {placeText(id, words)}
            {noKey(id) && <span class="hint">　{say('routing.noKey')}</span>}
          </li>
        ))}
      </ul>
      <h2>{say('routing.handlers')}</h2>
      {handlers.length === 0 && <p class="hint">{say('routing.handlers.none')}</p>}
      <ul class="difference">
        {handlers.map(([place, unit]) => (
          <li key={place}>
            {say('routing.handler.line', { place: placeText(place, words), unit: placeText(unit, words) })}
          </li>
        ))}
      </ul>
      <h2>{say('routing.duties')}</h2>
      {duties.length === 0 && <p class="hint">{say('routing.duties.none')}</p>}
      <ul class="difference">
        {duties.map(([id, list]) => (
          <li key={id}>
            {say('routing.duty.line', {
              topic: findTopic(id)?.[language] ?? id,
              agencies: agenciesText(list, words),
            })}
          </li>
        ))}
      </ul>
    </>
  )
}
