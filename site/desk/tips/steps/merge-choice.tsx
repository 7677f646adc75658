import type { TipDetail } from '../../../../shared/contract/tips.ts'
import { placeName } from '../../../../shared/place/division.ts'
import type { OfficeCode } from '../../../../shared/value/office-code.ts'
import { topicText } from '../../../text/topic-text.ts'
import { shortDay } from '../../frame/day-text.ts'
import { Button } from '../../frame/form/button.tsx'
import { Choice } from '../../frame/form/choice.tsx'
import { Waiting } from '../../frame/form/waiting.tsx'
import { useWords } from '../../frame/words.ts'
import { useQueue } from '../queue/use-queue.ts'

interface Props {
  readonly tip: TipDetail
  readonly value: string
  readonly problem: string | undefined
  readonly onChange: (value: string) => void
}

/** The tip of one's own queue that this one is joined with: those of the same place come first. */
export function MergeChoice({ tip, value, problem, onChange }: Props) {
  const { say, language } = useWords()
  const queue = useQueue({ list: 'open' }, 0)
  const here = (division: OfficeCode) => (division === tip.facts.division ? 0 : 1)
  const others = queue.tips
    .filter(({ id }) => id !== tip.id)
    .toSorted((a, b) => here(a.facts.division) - here(b.facts.division))
  if (!queue.first.value) return <Waiting of={queue.first} />
  return (
    <>
      <Choice label={say('tips.step.mergeInto')} value={value} problem={problem} onChange={onChange}>
        <option value="">{say(others.length > 0 ? 'desk.choose' : 'tips.step.noOther')}</option>
        {others.map(({ id, facts, filedOn, state }) => (
          <option key={id} value={id}>
            {[
              topicText(facts.topic, language),
              placeName(facts.division, language),
              shortDay(filedOn, language),
              say(`tips.state.${state}`),
            ].join('　')}
          </option>
        ))}
      </Choice>
      {queue.more && (
        <p class="acts">
          <Button look="plain" disabled={queue.act.busy} onClick={queue.loadMore}>
            {say('tips.list.more')}
          </Button>
        </p>
      )}
    </>
  )
}
