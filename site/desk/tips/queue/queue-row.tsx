import type { TipSummary } from '../../../../shared/contract/queue.ts'
import { isOpen } from '../../../../shared/lifecycle/states.ts'
import { tipNumber } from '../../../../shared/tip/tip-number.ts'
import { topicText } from '../../../text/topic-text.ts'
import { shortDay } from '../../frame/day-text.ts'
import { useWords } from '../../frame/words.ts'
import { useOpened } from '../opened/opened-context.tsx'
import { DueCell } from './due.tsx'
import { Marks } from './marks.tsx'

interface Props {
  readonly tip: TipSummary
  readonly href: string
  /** It is the one that is open. */
  readonly open: boolean
  /** Absent where nothing can be done to several at once. */
  readonly choice: { readonly chosen: boolean; readonly onChoose: (on: boolean) => void } | undefined
}

/** A tip in the list: what and where, what is special, who has it, how long there is. */
export function QueueRow({ tip, href, open, choice }: Props) {
  const { say, language } = useWords()
  const { index } = useOpened()
  const title = topicText(tip.facts.topic, language)
  const number = tipNumber(tip, language)
  const site = index.get(tip.id)?.site
  const nobody = !tip.assignee && isOpen(tip.state)
  return (
    <li class={open ? 'q-row on' : 'q-row'}>
      {choice && (
        <label class="q-choose">
          <input
            type="checkbox"
            checked={choice.chosen}
            onChange={(event) => choice.onChoose(event.currentTarget.checked)}
          />
          <span class="vh">{say('tips.bulk.choose', { number })}</span>
        </label>
      )}
      <a href={href} data-tip={tip.id} {...(open && { 'aria-current': 'true' })}>
        <b class="q-title" title={title}>
          {title}
        </b>
        <span class="q-facts">
          <span class="q-number">{number}</span> {site && <span>{site}</span>}{' '}
          <span>{shortDay(tip.filedOn, language)}</span>
        </span>
        <span class="q-more">
          <Marks tip={tip} />
          <span class="q-who">
            <b>{nobody ? say('tips.row.nobody') : tip.assignee?.name}</b>{' '}
            <span>{say(`tips.state.${tip.state}`)}</span>
          </span>
        </span>
        <DueCell tip={tip} />
      </a>
    </li>
  )
}
