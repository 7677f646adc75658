import { useMemo } from 'preact/hooks'
import type { RoutingReply } from '../../../shared/contract/routing.ts'
import { differencesOf } from '../../../shared/routing/difference.ts'
import type { RoutingRules } from '../../../shared/routing/table.ts'
import { useWords } from '../frame/words.ts'
import { differenceText } from './rule-text.ts'
import { isKeyless, rulesBefore } from './rules-entry.ts'
import { Trial } from './trial.tsx'

interface Props {
  readonly reply: RoutingReply
  readonly rules: RoutingRules
  /** Its number: compared with the version that counted before it. */
  readonly version: number
}

/** What a table changes against the one before, in words, and where tips would go then. */
export function Difference({ reply, rules, version }: Props) {
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
