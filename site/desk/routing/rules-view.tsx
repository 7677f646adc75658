import type { RoutingReply } from '../../../shared/contract/routing.ts'
import type { RoutingRules } from '../../../shared/routing/table.ts'
import type { OfficeCode } from '../../../shared/value/office-code.ts'
import { placeText } from '../frame/place-text.ts'
import { useWords } from '../frame/words.ts'
import { dutyText, handlerText } from './rule-text.ts'

/** A table to read. */
export function RulesView({ rules, reply }: { rules: RoutingRules; reply: RoutingReply }) {
  const words = useWords()
  const { say } = words
  const noKey = (office: OfficeCode) => !reply.directory.some(({ unit }) => unit === office)
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
        {handlers.map(([place, office]) => (
          <li key={place}>{handlerText(place, office, words)}</li>
        ))}
      </ul>
      <h2>{say('routing.duties')}</h2>
      {duties.length === 0 && <p class="hint">{say('routing.duties.none')}</p>}
      <ul class="difference">
        {duties.map(([id, list]) => (
          <li key={id}>{dutyText(id, list, words)}</li>
        ))}
      </ul>
    </>
  )
}
