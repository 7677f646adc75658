import type { DirectoryEntry } from '../../../shared/office-keys/directory-entry.ts'
import { zones } from '../../../shared/place/division.ts'
import { findChain } from '../../../shared/routing/chain.ts'
import type { RoutingRules } from '../../../shared/routing/table.ts'
import type { OfficeCode } from '../../../shared/value/office-code.ts'
import { placeText } from '../frame/place-text.ts'
import { useWords } from '../frame/words.ts'
import { withZone } from './rules-change.ts'

interface Props {
  readonly rules: RoutingRules
  readonly directory: readonly DirectoryEntry[]
  readonly onChange: (rules: RoutingRules) => void
}

const own = zones.filter((one) => !one.sameAs)

/** Whether it is known that a zone runs its own construction administration. */
const verified = (certainty: string) => /^high(:| that)/.test(certainty)

/** A switch for each zone: does it take tips itself? */
export function ZoneFields({ rules, directory, onChange }: Props) {
  const words = useWords()
  const { say } = words
  const notes = (id: OfficeCode, certainty: string) => {
    const { place } = findChain(id, { zones: [] })
    const key = directory.some(({ unit }) => unit === id)
    return [
      say('routing.host', { place: placeText(place, words) }),
      !verified(certainty) && say('routing.unverified'),
      !key && say('routing.noKey'),
    ].filter(Boolean)
  }
  return (
    <fieldset class="flow">
      <legend>{say('routing.zones')}</legend>
      <p class="hint">{say('routing.zones.hint')}</p>
      <ul class="zone-rows">
        {own.map(({ id, certainty }) => (
          <li key={id}>
            <label class="check">
              <input
                type="checkbox"
                checked={rules.zones.includes(id)}
                onChange={(event) => onChange(withZone(rules, id, event.currentTarget.checked))}
              />
              <span>{placeText(id, words)}</span>
            </label>
            <span class="hint">{notes(id, certainty).join('　')}</span>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
