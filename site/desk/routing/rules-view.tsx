import { useMemo } from 'preact/hooks'
import type { RoutingReply } from '../../../shared/contract/routing.ts'
import type { DirectoryEntry } from '../../../shared/office-keys/directory-entry.ts'
import { differencesOf } from '../../../shared/routing/difference.ts'
import type { RoutingRules } from '../../../shared/routing/table.ts'
import { tryRules } from '../../../shared/routing/try-rules.ts'
import type { OfficeCode } from '../../../shared/value/office-code.ts'
import { placeText } from '../frame/place-text.ts'
import { useWords } from '../frame/words.ts'
import { differenceText, dutyText, handlerText } from './rule-text.ts'
import { isKeyless, rulesBefore } from './rules-entry.ts'

/** A table to read. */
export function RulesView({ rules, reply }: { rules: RoutingRules; reply: RoutingReply }) {
  const words = useWords()
  const { say } = words
  const noKey = (office: OfficeCode) => !reply.directory.some((entry) => entry.office === office)
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

interface DifferenceProps {
  readonly reply: RoutingReply
  readonly rules: RoutingRules
  /** Its number: compared with the version that counted before it. */
  readonly version: number
}

/** What a table changes against the one before, in words, and where tips would go then. */
export function Difference({ reply, rules, version }: DifferenceProps) {
  const words = useWords()
  const { say } = words
  const before = rulesBefore(version, reply)
  const lines = useMemo(() => differencesOf(before, rules), [before, rules])
  return (
    <section class="flow" aria-labelledby="rules-difference">
      <h3 id="rules-difference">{say('routing.difference')}</h3>
      {lines.length === 0 && <p class="hint">{say('routing.difference.none')}</p>}
      <ul class="difference">
        {lines.map((line) => (
          <li key={differenceText(line, words)}>
            {differenceText(line, words)}
            {isKeyless(line, reply.directory) && <span class="hint">{say('routing.noKey')}</span>}
          </li>
        ))}
      </ul>
      {lines.length > 0 && <Trial before={before} after={rules} directory={reply.directory} />}
    </section>
  )
}

interface TrialProps {
  readonly before: RoutingRules
  readonly after: RoutingRules
  readonly directory: readonly DirectoryEntry[]
}

/** Tries a table on every place with every kind of problem before it counts. */
function Trial({ before, after, directory }: TrialProps) {
  const words = useWords()
  const { say } = words
  const trial = useMemo(() => tryRules(before, after, directory), [before, after, directory])
  return (
    <>
      <h3 id="rules-trial">{say('routing.trial')}</h3>
      <p class="hint">{say('routing.trial.hint')}</p>
      <p role="status">{say('routing.trial.sum', { n: trial.changed, total: trial.combinations })}</p>
      {trial.lines.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
        <section class="scroll" tabIndex={0} aria-labelledby="rules-trial">
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{say('routing.trial.place')}</th>
                <th scope="col">{say('routing.trial.before')}</th>
                <th scope="col">{say('routing.trial.after')}</th>
                <th scope="col" class="r">
                  {say('routing.trial.count')}
                </th>
              </tr>
            </thead>
            <tbody>
              {trial.lines.map((line) => (
                <tr key={`${line.place} ${line.before} ${line.after}`}>
                  <th scope="row">{placeText(line.place, words)}</th>
                  <td>{placeText(line.before, words)}</td>
                  <td>
                    {placeText(line.after, words)}
                    {line.keyless && (
                      <span class="hint">
                        　{say('routing.trial.keyless', { office: placeText(line.keyless, words) })}
                      </span>
                    )}
                  </td>
                  <td class="r">{line.count}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  )
}
