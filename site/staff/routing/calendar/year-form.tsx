import { useState } from 'preact/hooks'
import type { CalendarReply } from '../../../../shared/api/rules.ts'
import { Refusal } from '../../../../shared/refusal/refusal.ts'
import { OtherDraft } from '../../cases/other-draft.tsx'
import { Field } from '../../form/field.tsx'
import { Problem } from '../../form/problem.tsx'
import { useWords } from '../../words.ts'
import { dropUnsent, keepUnsent, readUnsent } from '../unsent.ts'
import type { LiveRules } from '../use-rules.ts'
import { readYear, YearEntry, yearEntryOf } from './year-entry.ts'

interface Props {
  readonly year: string
  readonly live: LiveRules<CalendarReply>
  readonly reply: CalendarReply
  readonly onLeave: () => void
}

/** A year to paste from its notice; shows at once how many days were read. */
export function YearForm({ year, live, reply, onLeave }: Props) {
  const { say, language } = useWords()
  const kept = readUnsent('calendar', YearEntry)
  const [entry, setEntry] = useState(() => (kept?.year === year ? kept : yearEntryOf(year, reply)))
  const { act } = live
  const read = readYear(entry)
  const now = yearEntryOf(year, live.theirs ?? reply)
  const behind = entry.version !== now.version || entry.revision < now.revision
  const type = (part: Partial<YearEntry>) => {
    const next = { ...entry, ...part }
    setEntry(next)
    keepUnsent('calendar', next)
  }
  const take = (next: YearEntry) => {
    setEntry(next)
    if (live.theirs) live.loaded.set(live.theirs)
    live.forget()
    act.clear()
  }
  const save = async (submit: boolean) => {
    const { version, revision, title, number, url } = entry
    const source = { title: title.trim(), number: number.trim(), url: url.trim() }
    const body = { revision, off: read.off, work: read.work, source, why: '' }
    const after = await live.change('PUT', `${year}/${version}`, body)
    if (!after) return
    dropUnsent('calendar')
    const stands = yearEntryOf(year, after)
    setEntry(stands)
    if (!submit) return
    await live.change('POST', `${year}/${version}/steps`, { step: 'submit', revision: stands.revision })
    onLeave()
  }
  const list = (parts: readonly string[]) => parts.join(language === 'zh' ? '、' : ', ')
  const wrong =
    act.error instanceof Refusal && act.error.code === 'calendar'
      ? say('rules.calendar.wrong', { days: list(act.error.fields) })
      : undefined
  return (
    <section class="flow case-form" aria-labelledby="year-title">
      <h2 id="year-title">{say('rules.calendar.new', { year })}</h2>
      {behind && (
        <OtherDraft
          onMine={() => take({ ...entry, version: now.version, revision: now.revision })}
          onTheirs={() => {
            dropUnsent('calendar')
            take(now)
          }}
        />
      )}
      <Field
        label={say('rules.calendar.off')}
        hint={say('rules.calendar.offHint')}
        rows={8}
        maxLength={3000}
        value={entry.off}
        onInput={(off) => type({ off })}
      />
      <Field
        label={say('rules.calendar.work')}
        hint={say('rules.calendar.workHint')}
        rows={4}
        maxLength={2000}
        value={entry.work}
        problem={
          read.notWeekend.length > 0
            ? say('rules.calendar.notWeekend', { days: list(read.notWeekend) })
            : undefined
        }
        onInput={(work) => type({ work })}
      />
      <p role="status">{say('rules.calendar.read', { off: read.off.length, work: read.work.length })}</p>
      {read.unread.length > 0 && (
        <p class="problem">{say('rules.calendar.unread', { parts: list(read.unread) })}</p>
      )}
      <Field
        label={say('rules.calendar.sourceTitle')}
        value={entry.title}
        onInput={(title) => type({ title })}
      />
      <Field
        label={say('rules.calendar.sourceNumber')}
        value={entry.number}
        onInput={(number) => type({ number })}
      />
      <Field label={say('rules.calendar.sourceUrl')} value={entry.url} onInput={(url) => type({ url })} />
      {!behind && <Problem error={act.error}>{wrong && <p>{wrong}</p>}</Problem>}
      <p class="acts">
        <button
          class="btn stamp small"
          type="button"
          disabled={act.busy || behind}
          onClick={() => save(true)}
        >
          {say('rules.act.submit')}
        </button>
        <button class="btn small" type="button" disabled={act.busy || behind} onClick={() => save(false)}>
          {say('rules.act.save')}
        </button>
        <button
          class="plain"
          type="button"
          onClick={() => {
            dropUnsent('calendar')
            onLeave()
          }}
        >
          {say('common.act.cancel')}
        </button>
      </p>
    </section>
  )
}
