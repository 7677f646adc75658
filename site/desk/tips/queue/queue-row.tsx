import type { TipSummary } from '../../../../shared/contract/queue.ts'
import { officeName } from '../../../../shared/office/office-name.ts'
import { placeName } from '../../../../shared/place/division.ts'
import { findTopic } from '../../../../shared/topic/topic.ts'
import { groupOfTopic, topicText } from '../../../text/topic-text.ts'
import { shortDay } from '../../frame/day-text.ts'
import { type QueueFilter, queryText } from '../../frame/queue-filter.ts'
import { useWords, type Words } from '../../frame/words.ts'
import { useOpened } from '../opened/opened-context.tsx'
import { DueLine } from './due.tsx'

interface Props {
  readonly tip: TipSummary
  /** It is the one that is open. */
  readonly open: boolean
  readonly filter: QueueFilter
  /** Set while several are being chosen. */
  readonly chosen?: boolean
  readonly onChoose?: (on: boolean) => void
}

/** A tip in the queue. */
export function QueueRow({ tip, open, filter, chosen, onChoose }: Props) {
  const words = useWords()
  const { say, language } = words
  const { index } = useOpened()
  const title = topicText(tip.facts.topic, language)
  return (
    <li class={open ? 'q-row on' : 'q-row'}>
      {onChoose && (
        <label class="q-choose">
          <input
            type="checkbox"
            checked={chosen === true}
            onChange={(event) => onChoose(event.currentTarget.checked)}
          />
          <span class="vh">{title}</span>
        </label>
      )}
      <a href={`#/tips/${tip.id}${queryText(filter)}`} {...(open && { 'aria-current': 'true' })}>
        <TopicPicture topic={tip.facts.topic} />
        <span class="q-main">
          <b>{title}</b>
          {tip.critical && <span class="tag-danger">{say('tips.queue.urgent')}</span>}
          <br />
          <span class="hint">{factsText(tip, index.get(tip.id)?.site, words)}</span>
        </span>
        <span class="q-who">
          {say(`tips.state.${tip.state}`)}
          {tip.assignee && (
            <>
              <br />
              {tip.assignee.name}
            </>
          )}
        </span>
        <span class="q-age">
          <DueLine tip={tip} />
        </span>
      </a>
    </li>
  )
}

/** The pictogram of a topic's group. */
function TopicPicture({ topic }: { topic: string }) {
  return (
    <svg class="pic" aria-hidden="true">
      <use href={`/assets/pictograms.svg#${groupOfTopic(topic)?.pictogram ?? 'p-unsure'}`} />
    </svg>
  )
}

/** Where and since when, and what is special about a tip. `site`: its name, once the letter was opened here. */
export function factsText(tip: TipSummary, site: string | undefined, words: Words): string {
  const { facts, filedOn } = tip
  const place = placeName(facts.division, words.language)
  const parts = [place, site, shortDay(filedOn, words.language), ...marksOf(tip, words)]
  return parts.filter(Boolean).join('　')
}

function marksOf(tip: TipSummary, { say, language }: Words): string[] {
  return [
    findTopic(tip.facts.topic)?.restricted && say('tips.queue.restricted'),
    tip.door === 'plain' && say('tips.queue.plain'),
    tip.door === 'hotline' && say('hotline.mark'),
    tip.openedOn === undefined && say('tips.view.unopened'),
    tip.waiting && say('tips.queue.reply'),
    (tip.disputes ?? 0) > 0 && say('tips.view.disputed'),
    tip.transfers > 0 && say('data.bounces', { n: tip.transfers }),
    tip.escalatedTo && say('tips.event.escalatedTo', { office: officeName(tip.escalatedTo, language) }),
  ].filter((mark) => typeof mark === 'string')
}
