import { useState } from 'preact/hooks'
import type { AddedYear } from '../../../shared/calendar/added-year.ts'
import type { ChangeStep } from '../../../shared/change/change.ts'
import { type CalendarReply, calendarRoutes } from '../../../shared/contract/calendar.ts'
import { ChangeEvents } from '../frame/change/change-events.tsx'
import { DecidePart } from '../frame/change/decide-part.tsx'
import { isOwnChange } from '../frame/change/own-change.ts'
import { shortDay } from '../frame/day-text.ts'
import { useDesk } from '../frame/desk-context.ts'
import { DraftsWait } from '../frame/drafts/draft-note.tsx'
import { useHasDraft } from '../frame/drafts/use-draft.ts'
import { Button } from '../frame/form/button.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { Waiting } from '../frame/form/waiting.tsx'
import { useLanding } from '../frame/use-landing.ts'
import { type Live, useLive } from '../frame/use-live.ts'
import { useWords } from '../frame/words.ts'
import { YearForm } from './year-form.tsx'
import { draftYear, knownYears, nextYear, stepsOf, yearDraft, yearsToWrite } from './years.ts'

/** The years of working days: which are known, and the ones that two people work on. */
export function CalendarPage() {
  const live = useLive(calendarRoutes.show)
  const reply = live.loaded.value
  return reply ? <Years live={live} reply={reply} /> : <Waiting of={live.loaded} />
}

function Years({ live, reply }: { live: Live<CalendarReply>; reply: CalendarReply }) {
  const { say, list } = useWords()
  const hasDraft = useHasDraft()
  const [chosen, setWriting] = useState<string>()
  const writing = chosen ?? yearsToWrite(reply).find((year) => hasDraft(yearDraft(year)))
  const form = writing ?? (reply.mayWrite ? draftYear(reply) : undefined)
  return (
    <>
      <p>{say('calendar.lead')}</p>
      <p>{say('calendar.known', { years: list(knownYears(reply)) })}</p>
      {!reply.mayWrite && <p class="hint">{say('routing.readOnly')}</p>}
      {reply.mayWrite && form === undefined && <DraftsWait />}
      {reply.mayWrite && form === undefined && (
        <p class="acts">
          {yearsToWrite(reply).map((year) => (
            <Button key={year} onClick={() => setWriting(year)}>
              {say(year === nextYear(reply) ? 'calendar.new' : 'calendar.correct', { year })}
            </Button>
          ))}
        </p>
      )}
      {reply.mayWrite && form !== undefined && (
        <YearForm key={form} year={form} live={live} reply={reply} onLeave={() => setWriting(undefined)} />
      )}
      {form === undefined && <Problem error={live.act.error} />}
      {reply.years.map((one) => (
        <YearVersion key={`${one.year} ${one.version}`} one={one} live={live} steps={stepsOf(one, reply)} />
      ))}
    </>
  )
}

interface VersionProps {
  readonly one: AddedYear
  readonly live: Live<CalendarReply>
  readonly steps: readonly ChangeStep[]
}

/** One version of a year: its days, its source, who worked on it, and what may be done. */
function YearVersion({ one, live, steps }: VersionProps) {
  const { me } = useDesk()
  const { say, language } = useWords()
  const { year, version, off, work, source, change } = one
  const head = useLanding<HTMLElement>(change.revision)
  const days = (list: readonly string[]) => list.map((day) => shortDay(day, language)).join('　')
  const title = `${say('calendar.year', { year })}　${say('routing.version', { n: version })}`
  const act = (step: ChangeStep, more: { readonly reason?: string }) => {
    const { revision } = change
    const write = live.changeAs(({ years }) => {
      const stands = years.find((other) => other.year === year && other.version === version)
      return isOwnChange(stands?.change, { what: step, revision, by: me.sub, reason: more.reason })
    })
    return write(calendarRoutes.step, { params: { year, version }, body: { step, revision, ...more } })
  }
  return (
    <details open={change.state === 'review'}>
      <summary ref={head}>
        {title}　{say(`change.state.${change.state}`)}
      </summary>
      <dl class="facts">
        <dt>{say('calendar.off')}</dt>
        <dd>{days(off)}</dd>
        <dt>{say('calendar.work')}</dt>
        <dd>{days(work)}</dd>
      </dl>
      <p>
        {say('calendar.source', { title: source.title, number: source.number })}　
        <a href={source.url} rel="noreferrer noopener" target="_blank">
          {source.url}
        </a>
      </p>
      <ChangeEvents change={change} />
      {steps.length > 0 && (
        <>
          <Problem error={live.act.error} />
          <DecidePart
            change={change}
            steps={steps}
            busy={live.act.busy}
            name={yearDraft(year)}
            onStep={act}
          />
        </>
      )}
    </details>
  )
}
