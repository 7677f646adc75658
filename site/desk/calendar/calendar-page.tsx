import { useState } from 'preact/hooks'
import { type CalendarReply, calendarRoutes } from '../../../shared/contract/calendar.ts'
import { readUnsent } from '../frame/change/unsent.ts'
import { Button } from '../frame/form/button.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { Waiting } from '../frame/form/waiting.tsx'
import { type Live, useLive } from '../frame/use-live.ts'
import { useWords } from '../frame/words.ts'
import { YearEntry } from './year-entry.ts'
import { YearForm } from './year-form.tsx'
import { YearVersion } from './year-version.tsx'
import { draftYear, knownYears, nextYear, stepsOf, yearsToWrite } from './years.ts'

/** The years of working days: which are known, and the ones that two people work on. */
export function CalendarPage() {
  const live = useLive(calendarRoutes.show)
  const reply = live.loaded.value
  return reply ? <Years live={live} reply={reply} /> : <Waiting of={live.loaded} />
}

function Years({ live, reply }: { live: Live<CalendarReply>; reply: CalendarReply }) {
  const { say, list } = useWords()
  const [writing, setWriting] = useState(() => readUnsent('rules.calendar', YearEntry)?.year)
  const form = writing ?? (reply.mayWrite ? draftYear(reply) : undefined)
  return (
    <>
      <p>{say('calendar.lead')}</p>
      <p>{say('calendar.known', { years: list(knownYears(reply)) })}</p>
      {!reply.mayWrite && <p class="hint">{say('routing.readOnly')}</p>}
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
