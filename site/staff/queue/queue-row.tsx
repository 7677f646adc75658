import type { TipSummary } from '../../../shared/api/desk.ts'
import { placeName } from '../../../shared/place/division.ts'
import { findTopic } from '../../../shared/topic/topic.ts'
import { topicText } from '../../text/topic-text.ts'
import { shortDay } from '../day-text.ts'
import { useWords } from '../words.ts'
import { DueLine } from './due-line.tsx'
import { TopicPicture } from './topic-picture.tsx'

interface Props {
  readonly tip: TipSummary
  /** It is the one that is open. */
  readonly open: boolean
}

/** A tip in the queue. */
export function QueueRow({ tip, open }: Props) {
  const { say, language } = useWords()
  const { facts } = tip
  const marks = [
    findTopic(facts.topic)?.restricted && say('desk.queue.restricted'),
    tip.door === 'plain' && say('desk.queue.plain'),
  ].filter((mark) => typeof mark === 'string')
  return (
    <li class={open ? 'q-row on' : 'q-row'}>
      <a href={`#/tips/${tip.id}`} {...(open && { 'aria-current': 'true' })}>
        <TopicPicture topic={facts.topic} />
        <span class="q-main">
          <b>{topicText(facts.topic, language)}</b>
          {tip.critical && <span class="tag-danger">{say('desk.queue.urgent')}</span>}
          <br />
          <span class="hint">
            {placeName(facts.division, language)}　{shortDay(tip.filedOn, language)}
            {marks.map((mark) => `　${mark}`)}
          </span>
        </span>
        <span class="q-who">{say(`desk.state.${tip.state}`)}</span>
        <span class="q-age">
          <DueLine tip={tip} />
        </span>
      </a>
    </li>
  )
}
