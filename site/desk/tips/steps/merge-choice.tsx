import { useState } from 'preact/hooks'
import type { TipSummary } from '../../../../shared/contract/queue.ts'
import { type TipDetail, tipRoutes } from '../../../../shared/contract/tips.ts'
import { isOpen } from '../../../../shared/lifecycle/states.ts'
import { placeName } from '../../../../shared/place/division.ts'
import { digitsIn, tipNumber } from '../../../../shared/tip/tip-number.ts'
import { topicText } from '../../../text/topic-text.ts'
import { shortDay } from '../../frame/day-text.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { Button } from '../../frame/form/button.tsx'
import { Choice } from '../../frame/form/choice.tsx'
import { Field } from '../../frame/form/field.tsx'
import { Waiting } from '../../frame/form/waiting.tsx'
import { useLoad } from '../../frame/use-load.ts'
import { useWords } from '../../frame/words.ts'
import { useOpened } from '../opened/opened-context.tsx'
import { possibleDuplicates } from '../opened/opened-index.ts'
import { useQueue } from '../queue/use-queue.ts'

interface Props {
  readonly tip: TipDetail
  readonly value: string
  readonly problem: string | undefined
  readonly onChange: (value: string) => void
}

/** The earlier tip of one's own office that this one is joined with: by its number, or from the list. */
export function MergeChoice({ tip, value, problem, onChange }: Props) {
  const { say, language } = useWords()
  const { index } = useOpened()
  const [typed, setTyped] = useState('')
  const queue = useQueue({ list: 'open' })
  const digits = digitsIn(typed)
  const numbered = useNumbered(digits)
  const alike = possibleDuplicates(index, tip.id)
  const found = mergeable(numbered.value ?? [], tip)
  const shown = digits ? found : likeliest(mergeable(queue.tips, tip), tip, alike)
  if (!queue.first.value) return <Waiting of={queue.first} />
  const missed = digits !== undefined && numbered.value !== undefined && found.length === 0
  return (
    <>
      <Field
        label={say('tips.step.mergeNumber')}
        hint={say('tips.step.mergeNumberHint')}
        maxLength={20}
        value={typed}
        problem={missed ? say('tips.step.mergeNone') : undefined}
        onInput={setTyped}
      />
      <Waiting of={numbered} />
      <Choice label={say('tips.step.mergeInto')} value={value} problem={problem} onChange={onChange}>
        <option value="">{say(shown.length > 0 ? 'desk.choose' : 'tips.step.noOther')}</option>
        {shown.map((one) => (
          <option key={one.id} value={one.id}>
            {[
              ...(alike.includes(one.id) ? [say('tips.step.mergeAlike')] : []),
              tipNumber(one, language),
              topicText(one.facts.topic, language),
              placeName(one.facts.division, language),
              shortDay(one.filedOn, language),
              say(`tips.state.${one.state}`),
            ].join('　')}
          </option>
        ))}
      </Choice>
      {queue.more && !digits && (
        <p class="acts">
          <Button look="plain" disabled={queue.act.busy} onClick={queue.loadMore}>
            {say('tips.list.more')}
          </Button>
        </p>
      )}
    </>
  )
}

/** The open tips of one's own office with these six digits; nothing is asked without them. */
function useNumbered(digits: string | undefined) {
  const { ask } = useDesk()
  return useLoad(`number ${digits}`, async () => {
    const found: TipSummary[] = []
    let cursor: string | undefined
    // A page of the list may hold none of them, and another one follow.
    do {
      if (!digits) break
      const page = await ask(tipRoutes.list, { query: { list: 'open', number: digits, cursor } })
      found.push(...page.tips)
      cursor = page.cursor
    } while (cursor)
    return found
  })
}

/** Only an earlier tip takes another in, and only while it is open. */
export function mergeable<One extends Pick<TipSummary, 'id' | 'filedOn' | 'state'>>(
  others: readonly One[],
  tip: Pick<TipSummary, 'id' | 'filedOn'>,
): One[] {
  return others.filter(
    ({ id, filedOn, state }) =>
      isOpen(state) && (filedOn < tip.filedOn || (filedOn === tip.filedOn && id < tip.id)),
  )
}

/** Those whose opened letters are alike first, then those of the same place. */
export function likeliest<One extends Pick<TipSummary, 'id' | 'facts'>>(
  others: readonly One[],
  { facts }: Pick<TipSummary, 'facts'>,
  alike: readonly string[],
): One[] {
  const rank = (one: One) => {
    if (alike.includes(one.id)) return 0
    return one.facts.division === facts.division ? 1 : 2
  }
  return others.toSorted((a, b) => rank(a) - rank(b))
}
