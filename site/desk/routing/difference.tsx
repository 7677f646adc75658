import { useMemo } from 'preact/hooks'
import { isApproved } from '../../../shared/change/change.ts'
import type { RoutingReply } from '../../../shared/contract/routing.ts'
import { differencesOf, type RuleDifference } from '../../../shared/routing/difference.ts'
import type { RoutingRules } from '../../../shared/routing/table.ts'
import { findTopic } from '../../../shared/topic/topic.ts'
import { placeText } from '../frame/place-text.ts'
import { useWords, type Words } from '../frame/words.ts'
import { agenciesText } from './agencies-text.ts'
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
  const before = reply.versions.find((one) => one.version < version && isApproved(one)) ?? { zones: [] }
  const lines = useMemo(() => differencesOf(before, rules), [before, rules])
  return (
    <section class="flow" aria-labelledby="rules-difference">
      <h3 id="rules-difference">{say('routing.difference')}</h3>
      {lines.length === 0 && <p class="hint">{say('routing.difference.none')}</p>}
      <ul class="difference">
        {lines.map((line) => (
          <li key={lineText(line, words)}>
            {lineText(line, words)}
            {isKeyless(line, reply) && <span class="hint">{say('routing.noKey')}</span>}
          </li>
        ))}
      </ul>
      {lines.length > 0 && <Trial before={before} after={rules} directory={reply.directory} />}
    </section>
  )
}

/** Whether the office that a line puts in charge has no key, so that tips go further up for now. */
function isKeyless(line: RuleDifference, { directory }: RoutingReply): boolean {
  const office = line.kind === 'zone' && line.on ? line.place : line.kind === 'handler' && line.after
  return office !== false && office !== undefined && !directory.some(({ unit }) => unit === office)
}

function lineText(line: RuleDifference, words: Words): string {
  const { say, language } = words
  if (line.kind === 'duty') {
    return say('routing.diff.duty', {
      topic: findTopic(line.topic)?.[language] ?? line.topic,
      before: agenciesText(line.before, words),
      after: agenciesText(line.after, words),
    })
  }
  const place = placeText(line.place, words)
  if (line.kind === 'zone') return say(line.on ? 'routing.diff.zoneOn' : 'routing.diff.zoneOff', { place })
  const office = (code: string | undefined) => (code ? placeText(code, words) : say('routing.diff.own'))
  return say('routing.diff.handler', { place, before: office(line.before), after: office(line.after) })
}
