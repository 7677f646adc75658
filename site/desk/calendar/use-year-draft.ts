import { useState } from 'preact/hooks'
import { type CalendarReply, calendarRoutes } from '../../../shared/contract/calendar.ts'
import { dropUnsent, keepUnsent, readUnsent } from '../frame/change/unsent.ts'
import type { Live } from '../frame/use-live.ts'
import { readYear, YearEntry, yearEntryOf } from './year-entry.ts'

/** A year that is being typed, and what can be done with it. */
export interface YearDraft {
  readonly entry: YearEntry
  readonly type: (part: Partial<YearEntry>) => void
  /** Somebody else wrote since: nothing is sent until one text is chosen. */
  readonly behind: boolean
  readonly takeMine: () => void
  readonly takeTheirs: () => void
  readonly save: (submit: boolean) => Promise<void>
  readonly leave: () => void
}

/** Keeps what is typed in this tab until it is sent; never overwrites what is newer elsewhere. */
export function useYearDraft(
  year: string,
  live: Live<CalendarReply>,
  reply: CalendarReply,
  onLeave: () => void,
): YearDraft {
  const kept = readUnsent('calendar', YearEntry)
  const [entry, setEntry] = useState(() => (kept?.year === year ? kept : yearEntryOf(year, reply)))
  const now = yearEntryOf(year, live.theirs ?? reply)
  const take = (next: YearEntry) => {
    setEntry(next)
    if (live.theirs) live.loaded.set(live.theirs)
    live.forget()
    live.act.clear()
  }
  const leave = () => {
    dropUnsent('calendar')
    setEntry(now)
    onLeave()
  }
  return {
    entry,
    type: (part) => {
      setEntry({ ...entry, ...part })
      keepUnsent('calendar', { ...entry, ...part })
    },
    behind: entry.version !== now.version || entry.revision < now.revision,
    takeMine: () => take({ ...entry, version: now.version, revision: now.revision }),
    takeTheirs: () => {
      dropUnsent('calendar')
      take(now)
    },
    save: async (submit) => {
      const { version, revision, title, number, url } = entry
      const { off, work } = readYear(entry)
      const source = { title: title.trim(), number: number.trim(), url: url.trim() }
      const params = { year, version }
      const after = await live.change(calendarRoutes.save, {
        params,
        body: { revision, off, work, source, why: '' },
      })
      if (!after) return
      dropUnsent('calendar')
      const stands = yearEntryOf(year, after)
      setEntry(stands)
      if (!submit) return
      const body = { step: 'submit', revision: stands.revision } as const
      await live.change(calendarRoutes.step, { params, body })
      onLeave()
    },
    leave,
  }
}
