import type { CalendarReply } from '../../../../shared/api/rules.ts'
import type { AddedYear } from '../../../../shared/deadline/added-year.ts'
import type { ChangeStep } from '../../../../shared/rule/change.ts'
import { shortDay } from '../../day-text.ts'
import { Problem } from '../../form/problem.tsx'
import { useWords } from '../../words.ts'
import { ChangeEvents } from '../change-events.tsx'
import { DecidePart } from '../decide-part.tsx'
import type { LiveRules } from '../use-rules.ts'

interface Props {
  readonly one: AddedYear
  readonly live: LiveRules<CalendarReply>
  readonly steps: readonly ChangeStep[]
}

/** One version of a year: its days, its source, who worked on it, and what may be done. */
export function YearVersion({ one, live, steps }: Props) {
  const { say, language } = useWords()
  const { year, version, off, work, source, change } = one
  const days = (list: readonly string[]) => list.map((day) => shortDay(day, language)).join('　')
  const title = `${say('rules.calendar.year', { year })}　${say('rules.version', { n: version })}`
  const act = (step: ChangeStep, more: object) =>
    void live.change('POST', `${year}/${version}/steps`, { step, revision: change.revision, ...more })
  return (
    <details open={change.state === 'review'}>
      <summary>
        {title}　{say(`rules.state.${change.state}`)}
      </summary>
      <dl class="facts">
        <dt>{say('rules.calendar.off')}</dt>
        <dd>{days(off)}</dd>
        <dt>{say('rules.calendar.work')}</dt>
        <dd>{days(work)}</dd>
      </dl>
      <p>
        {say('rules.calendar.source', { title: source.title, number: source.number })}　
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
