import type { AddedYear } from '../../../shared/calendar/added-year.ts'
import type { ChangeStep } from '../../../shared/change/change.ts'
import { type CalendarReply, calendarRoutes } from '../../../shared/contract/calendar.ts'
import { ChangeEvents } from '../frame/change/change-events.tsx'
import { DecidePart } from '../frame/change/decide-part.tsx'
import { shortDay } from '../frame/day-text.ts'
import { Problem } from '../frame/form/problem.tsx'
import type { Live } from '../frame/use-live.ts'
import { useWords } from '../frame/words.ts'

interface Props {
  readonly one: AddedYear
  readonly live: Live<CalendarReply>
  readonly steps: readonly ChangeStep[]
}

/** One version of a year: its days, its source, who worked on it, and what may be done. */
export function YearVersion({ one, live, steps }: Props) {
  const { say, language } = useWords()
  const { year, version, off, work, source, change } = one
  const days = (list: readonly string[]) => list.map((day) => shortDay(day, language)).join('　')
  const title = `${say('calendar.year', { year })}　${say('routing.version', { n: version })}`
  const act = (step: ChangeStep, more: object) =>
    void live.change(calendarRoutes.step, {
      params: { year, version },
      body: { step, revision: change.revision, ...more },
    })
  return (
    <details open={change.state === 'review'}>
      <summary>
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
          <DecidePart change={change} steps={steps} busy={live.act.busy} onStep={act} />
        </>
      )}
    </details>
  )
}
