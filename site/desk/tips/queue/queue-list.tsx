import type { ComponentChildren, RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { TipSummary } from '../../../../shared/contract/queue.ts'
import { officeName } from '../../../../shared/office/office-name.ts'
import { placeName } from '../../../../shared/place/division.ts'
import { findTopic } from '../../../../shared/topic/topic.ts'
import type { TipId } from '../../../../shared/value/id.ts'
import { groupOfTopic, topicText } from '../../../text/topic-text.ts'
import { shortDay } from '../../frame/day-text.ts'
import { Button } from '../../frame/form/button.tsx'
import { type QueueFilter, queryText } from '../../frame/queue-filter.ts'
import { useWords, type Words } from '../../frame/words.ts'
import { useOpened } from '../opened/opened-context.tsx'
import { DueLine } from './due.tsx'

interface Props {
  readonly tips: readonly TipSummary[]
  /** The one that is open. */
  readonly open: TipId | undefined
  readonly filter: QueueFilter
  /** Those that were chosen; undefined while none is to be. */
  readonly chosen: readonly TipId[] | undefined
  readonly onChoose: (chosen: readonly TipId[]) => void
  /** Between the list and what is said about its keys. */
  readonly children: ComponentChildren
}

/** The tips themselves, to walk through with keys and to choose several of. */
export function QueueList({ tips, open, filter, chosen, onChoose, children }: Props) {
  const { say } = useWords()
  const [keys, setKeys] = useState(true)
  const list = useRef<HTMLOListElement>(null)
  useListKeys(list, keys)
  const choose = (id: TipId, on: boolean) =>
    onChoose(on ? [...(chosen ?? []), id] : (chosen ?? []).filter((one) => one !== id))
  return (
    <>
      <ol ref={list}>
        {tips.map((tip) => (
          <QueueRow
            key={tip.id}
            tip={tip}
            open={tip.id === open}
            filter={filter}
            {...(chosen && { chosen: chosen.includes(tip.id), onChoose: (on) => choose(tip.id, on) })}
          />
        ))}
      </ol>
      {children}
      <p class="hint more">
        {keys && say('desk.shortcuts.how')}
        <Button look="plain" onClick={() => setKeys(!keys)}>
          {say(keys ? 'desk.shortcuts.off' : 'desk.shortcuts.on')}
        </Button>
      </p>
    </>
  )
}

/** J and K move through the links of a list; Enter opens one, as it does any link. */
function useListKeys(list: RefObject<HTMLElement>, on: boolean): void {
  useEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0
      const links: Element[] = [...(list.current?.querySelectorAll('a') ?? [])]
      if (step === 0 || links.length === 0) return
      const at = document.activeElement ? links.indexOf(document.activeElement) : -1
      const current = links.findIndex((link) => link.getAttribute('aria-current') === 'true')
      const next = nextPlace(at === -1 ? current : at, step, links.length)
      const link = links[next]
      if (link instanceof HTMLElement) link.focus()
      event.preventDefault()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [list, on])
}

/** The place after a step, kept within the list; from nowhere (-1) it is the first. */
export function nextPlace(at: number, step: number, length: number): number {
  return at === -1 ? 0 : Math.min(length - 1, Math.max(0, at + step))
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
}

interface QueueRowProps {
  readonly tip: TipSummary
  /** It is the one that is open. */
  readonly open: boolean
  readonly filter: QueueFilter
  /** Set while several are being chosen. */
  readonly chosen?: boolean
  readonly onChoose?: (on: boolean) => void
}

/** A tip in the queue. */
function QueueRow({ tip, open, filter, chosen, onChoose }: QueueRowProps) {
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
    tip.channel === 'plain' && say('tips.queue.plain'),
    tip.channel === 'hotline' && say('hotline.mark'),
    tip.openedOn === undefined && say('tips.view.unopened'),
    tip.waiting && say('tips.queue.reply'),
    (tip.disputes ?? 0) > 0 && say('tips.view.disputed'),
    tip.transfers > 0 && say('data.bounces', { n: tip.transfers }),
    tip.escalatedTo && say('tips.event.escalatedTo', { office: officeName(tip.escalatedTo, language) }),
  ].filter((mark) => typeof mark === 'string')
}
