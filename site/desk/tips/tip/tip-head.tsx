import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type TipDetail, tipRoutes } from '../../../../shared/contract/tips.ts'
import { isOpen } from '../../../../shared/lifecycle/states.ts'
import { placeName } from '../../../../shared/place/division.ts'
import { isBarred } from '../../../../shared/tip/barred.ts'
import { mergedInto } from '../../../../shared/tip/ended.ts'
import { tipDigits, tipNumber } from '../../../../shared/tip/tip-number.ts'
import { findTopic } from '../../../../shared/topic/topic.ts'
import { dateText } from '../../../text/date-text.ts'
import { topicText } from '../../../text/topic-text.ts'
import { holds, useDesk } from '../../frame/desk-context.ts'
import { Button } from '../../frame/form/button.tsx'
import { useWords, type Words } from '../../frame/words.ts'
import { keyOf } from '../keys/key-table.ts'
import type { LiveTip } from '../opened/use-tip.ts'
import { ColleagueOptions } from '../queue/assign.tsx'
import { DueLine } from '../queue/due.tsx'

/** What stands outside on the envelope, and where the tip is. */
export function TipHead({ tip, live }: { tip: TipDetail; live: LiveTip }) {
  const words = useWords()
  const { say, language } = words
  const title = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => title.current?.focus(), [])
  const look = tip.lookBy !== undefined && tip.openedOn === undefined
  return (
    <header class="tip-head">
      <div class="tip-title">
        <span class="tip-number">{tipNumber(tip, language)}</span>
        <h2 id="tip-title" ref={title} tabIndex={-1}>
          {topicText(tip.facts.topic, language)}
          {tip.critical && <span class="tag-danger">{say('tips.queue.urgent')}</span>}
        </h2>
        <span class={isOpen(tip.state) ? 'state now' : 'state'}>{say(`tips.state.${tip.state}`)}</span>
      </div>
      <p class="tip-facts">
        <span>{placeName(tip.facts.division, language)}</span>
        <span>{say('tips.head.filed', { date: dateText(tip.filedOn, language) })}</span>
        <span class="tip-due">
          <DueLine tip={tip} />
        </span>
        {factsOf(tip, words).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {look && (
        <p class="tag-danger">
          {say('tips.lookBy', {
            date: dateText(tip.lookBy?.slice(0, 10) ?? '', language),
            hour: Number(tip.lookBy?.slice(11)),
          })}
        </p>
      )}
      <MergedInto tip={tip} />
      <PartOf tip={tip} />
      <AssignPart tip={tip} live={live} />
    </header>
  )
}

/** Where the matter goes on once a tip is merged into another. */
export function MergedInto({ tip }: { tip: Pick<TipDetail, 'history'> }) {
  const { say } = useWords()
  const into = mergedInto(tip)
  if (into === undefined) return null
  return (
    <p>
      {say('tips.mergedInto')} <a href={`#/tips/${into}`}>{tipDigits(into)}</a>
    </p>
  )
}

/** The tip that a part came of. Only its own office has it. */
function PartOf({ tip: { partOf, history } }: { tip: Pick<TipDetail, 'partOf' | 'history'> }) {
  const { say } = useWords()
  const { me } = useDesk()
  if (!partOf) return null
  const by = history.find(({ kind }) => kind === 'partOf')?.by
  const own = by?.who === 'staff' && by.office === me.office
  const number = tipDigits(partOf.id)
  return (
    <p>
      {say('tips.parts.from')} {own ? <a href={`#/tips/${partOf.id}`}>{number}</a> : number}
    </p>
  )
}

/** What else is to be known before one opens it. */
function factsOf(tip: TipDetail, { say, language }: Words): string[] {
  const { facts } = tip
  return [
    facts.wrongOffice && say('tips.fact.wrongOffice'),
    tip.channel === 'plain' && say('tips.queue.plain'),
    tip.hotline &&
      say('hotline.ticket', { ...tip.hotline, date: dateText(tip.hotline.receivedOn, language) }),
    findTopic(facts.topic)?.restricted && say('tips.queue.restricted'),
    tip.transfers > 0 && say('data.bounces', { n: tip.transfers }),
    tip.provisional && isOpen(tip.state) && say('common.date.estimated', { year: tip.finishBy.slice(0, 4) }),
  ].filter((mark) => typeof mark === 'string')
}

/** Who works on it. A lead gives it to anyone of the office; others take it or give it back. */
function AssignPart({ tip, live }: { tip: TipDetail; live: LiveTip }) {
  const { me } = useDesk()
  const { say } = useWords()
  const works = holds(me, 'handler', 'lead') && tip.office === me.office && tip.steps.length > 0
  const mine = tip.assignee?.sub === me.sub
  const give = (sub?: string) =>
    void live.change(tipRoutes.assign, { version: tip.version, ...(sub !== undefined && { sub }) })
  return (
    <div class="assign">
      {tip.assignee && <p>{say('tips.assignee', { name: tip.assignee.name })}</p>}
      {!tip.assignee && isOpen(tip.state) && <p>{say('tips.event.unassigned')}</p>}
      {works && (
        <p class="acts">
          {!mine && !isBarred(tip, me.sub) && (
            <Button disabled={live.act.busy} {...keyOf('take')} onClick={() => give(me.sub)}>
              {say('tips.assign.take')}
            </Button>
          )}
          {mine && (
            <Button disabled={live.act.busy} {...keyOf('take')} onClick={() => give()}>
              {say('tips.assign.back')}
            </Button>
          )}
          {holds(me, 'lead') && <GiveTo busy={live.act.busy} onGive={give} />}
        </p>
      )}
    </div>
  )
}

function GiveTo({ busy, onGive }: { busy: boolean; onGive: (sub: string) => void }) {
  const { say } = useWords()
  const [sub, setSub] = useState('')
  return (
    <span class="line-of-many">
      <label>
        <span class="vh">{say('tips.act.assign')}</span>
        <select
          class="input"
          value={sub}
          {...keyOf('give')}
          onChange={(event) => setSub(event.currentTarget.value)}
        >
          <option value="">{say('tips.act.assign')}</option>
          <ColleagueOptions />
        </select>
      </label>
      <Button
        disabled={busy || sub === ''}
        onClick={() => {
          onGive(sub)
          setSub('')
        }}
      >
        {say('tips.assign.give')}
      </Button>
    </span>
  )
}
