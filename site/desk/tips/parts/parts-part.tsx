import { useState } from 'preact/hooks'
import type { TipDetail } from '../../../../shared/contract/tips.ts'
import { isOpen } from '../../../../shared/lifecycle/states.ts'
import { isBarred } from '../../../../shared/tip/barred.ts'
import { tipDigits } from '../../../../shared/tip/tip-number.ts'
import { dateText } from '../../../text/date-text.ts'
import { holds, useDesk } from '../../frame/desk-context.ts'
import { Done } from '../../frame/form/done.tsx'
import { placeText } from '../../frame/place-text.ts'
import { useWords } from '../../frame/words.ts'
import type { OpenedTip } from '../opened/open-tip.ts'
import type { LiveTip } from '../opened/use-tip.ts'
import { maySplit } from './part-entry.ts'
import { SplitForm, type SplitOff } from './split-form.tsx'

interface Props {
  readonly tip: TipDetail
  readonly live: LiveTip
  readonly opened: OpenedTip | undefined
}

/** What was split off a tip and how it stands; with the letter open, the way to split off more. */
export function PartsPart({ tip, live, opened }: Props) {
  const words = useWords()
  const { say } = words
  const [off, setOff] = useState<SplitOff>()
  const { me, identities } = useDesk()
  const works = holds(me, 'handler', 'lead') && tip.office === me.office && !isBarred(tip, me.sub)
  const splits = works && opened !== undefined && identities.length > 0 && maySplit(tip)
  if (tip.parts.length === 0 && !splits) return null
  return (
    <section aria-labelledby="parts" class="flow">
      <div class="part-head">
        <h3 id="parts">{say('tips.parts.title')}</h3>
      </div>
      {tip.parts.length > 0 && (
        <ul>
          {tip.parts.map((part) => (
            <li key={part.id}>
              <PartLine part={part} />
            </li>
          ))}
        </ul>
      )}
      {off && (
        <Done key={off.id} focus>
          {say('tips.parts.done', { number: tipDigits(off.id), office: placeText(off.office, words) })}
        </Done>
      )}
      {/* After each part it is another form: folded, and begun anew. */}
      {splits && <SplitForm key={off?.id} {...{ tip, live }} letter={opened.envelope} onDone={setOff} />}
    </section>
  )
}

function PartLine({ part }: { part: TipDetail['parts'][number] }) {
  const words = useWords()
  const { say, language } = words
  const { me } = useDesk()
  const { id, office, state, dueBy, settledOn } = part
  const text = say('tips.parts.line', {
    number: tipDigits(id),
    office: placeText(office, words),
    state: say(`tips.state.${state}`),
  })
  const until = isOpen(state)
    ? say('tips.parts.due', { date: dateText(dueBy, language) })
    : settledOn && say('tips.parts.settled', { date: dateText(settledOn, language) })
  return (
    <>
      {office === me.office ? <a href={`#/tips/${id}`}>{text}</a> : text}
      {until && <span class="hint">{`　${until}`}</span>}
    </>
  )
}
