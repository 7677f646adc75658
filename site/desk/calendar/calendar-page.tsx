import { useState } from 'preact/hooks'
import type { AddedYear } from '../../../shared/calendar/added-year.ts'
import { isApproved, isOpenChange } from '../../../shared/change/change.ts'
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

/** The years of working days: which are known, and the ones that two people work on. */
export function CalendarPage() {
  const live = useLive(calendarRoutes.show)
  const reply = live.loaded.value
  return reply ? <Years live={live} reply={reply} /> : <Waiting of={live.loaded} />
}

function Years({ live, reply }: { live: Live<CalendarReply>; reply: CalendarReply }) {
  const { say, language } = useWords()
  const [writing, setWriting] = useState(() => readUnsent('calendar', YearEntry)?.year)
  const known = knownYears(reply)
  const next = String(Number(known.at(-1) ?? reply.today.slice(0, 4)) + 1)
  const drafts = reply.years.filter((one) => one.change.state === 'draft').map(({ year }) => year)
  const begin = [...new Set([next, ...known.filter((year) => year >= reply.today.slice(0, 4))])]
  const free = begin.filter(
    (year) => !reply.years.some((one) => one.year === year && isOpenChange(one.change)),
  )
  const form = writing ?? (reply.mayWrite ? drafts[0] : undefined)
  return (
    <>
      <p>{say('calendar.lead')}</p>
      <p>{say('calendar.known', { years: known.join(language === 'zh' ? '、' : ', ') })}</p>
      {!reply.mayWrite && <p class="hint">{say('routing.readOnly')}</p>}
      {reply.mayWrite && form === undefined && (
        <p class="acts">
          {free.map((year) => (
            <Button key={year} onClick={() => setWriting(year)}>
              {say(year === next ? 'calendar.new' : 'calendar.correct', { year })}
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

function knownYears({ builtIn, years }: CalendarReply): string[] {
  const added = years.filter(isApproved).map(({ year }) => year)
  return [...new Set([...Object.keys(builtIn), ...added])].sort()
}

/** Steps belong to the newest version of a year. */
function stepsOf(one: AddedYear, { years, steps }: CalendarReply) {
  const newest = years.find(({ year }) => year === one.year)
  return newest === one ? (steps[one.year] ?? []) : []
}
