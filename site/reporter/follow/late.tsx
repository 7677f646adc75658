import type { FollowedTip } from '../../../shared/contract/follow.ts'
import { lateLines } from '../../../shared/follow/say-duties.ts'
import { say } from '../texts.ts'
import { today } from './today.ts'
import { voice } from './voice.ts'

/** The way out of waiting, under the state of the tip. */
export function Late({ tip }: { readonly tip: FollowedTip }) {
  const lines = lateLines(voice, tip, today())
  return (
    <section class="read flow" id="late" aria-labelledby="late-title" hidden={lines.length === 0}>
      <h2 id="late-title">{say('follow.late.title')}</h2>
      <ul class="plainlist">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
