import { type CalendarReply, calendarRoutes } from '../../../shared/contract/calendar.ts'
import { readUnsent } from '../frame/change/unsent.ts'
import { type Draft, useDraft } from '../frame/change/use-draft.ts'
import type { Live } from '../frame/use-live.ts'
import { readYear, YearEntry, yearEntryOf } from './year-entry.ts'

/** A year that is being typed, and what can be done with it. */
export interface YearDraft extends Draft<YearEntry> {
  readonly save: (submit: boolean) => Promise<void>
  readonly leave: () => void
}

/** The draft of a year: typed from its notice, handed to the second person. */
export function useYearDraft(
  year: string,
  live: Live<CalendarReply>,
  reply: CalendarReply,
  onLeave: () => void,
): YearDraft {
  const entryOf = (stands: CalendarReply) => yearEntryOf(year, stands)
  const draft = useDraft({
    name: 'rules.calendar',
    ...{ live, reply, entryOf },
    kept: () => {
      const kept = readUnsent('rules.calendar', YearEntry)
      return kept?.year === year ? kept : undefined
    },
  })
  const save = async (submit: boolean) => {
    const { version, revision, title, number, url } = draft.entry
    const { off, work } = readYear(draft.entry)
    const params = { year, version }
    const source = { title: title.trim(), number: number.trim(), url: url.trim() }
    const after = await live.change(calendarRoutes.save, {
      params,
      body: { revision, off, work, source, why: '' },
    })
    if (!after) return
    const stands = entryOf(after)
    draft.settle(stands)
    if (!submit) return
    const body = { step: 'submit', revision: stands.revision } as const
    await live.change(calendarRoutes.step, { params, body })
    onLeave()
  }
  const leave = () => {
    draft.settle(entryOf(live.theirs ?? reply))
    onLeave()
  }
  return { ...draft, save, leave }
}
