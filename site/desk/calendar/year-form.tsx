import { type CalendarReply, calendarRoutes } from '../../../shared/contract/calendar.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { canonicalJson } from '../../../shared/value/canonical-json.ts'
import { DraftActs } from '../frame/change/draft-acts.tsx'
import { isOwnChange } from '../frame/change/own-change.ts'
import { type ChangeDraft, useChangeDraft } from '../frame/change/use-change-draft.ts'
import { useDesk } from '../frame/desk-context.ts'
import { anotherOf, writtenIn } from '../frame/drafts/another-of.ts'
import { DraftNote } from '../frame/drafts/draft-note.tsx'
import { OtherDraft } from '../frame/drafts/other-draft.tsx'
import { Field } from '../frame/form/field.tsx'
import { Problem } from '../frame/form/problem.tsx'
import type { Live } from '../frame/use-live.ts'
import { useWords } from '../frame/words.ts'
import { readYear, YearEntry, yearDraft, yearEntryOf } from './years.ts'

interface Props {
  readonly year: string
  readonly live: Live<CalendarReply>
  readonly reply: CalendarReply
  readonly onLeave: () => void
}

/** A year to paste from its notice; shows at once how many days were read. */
export function YearForm({ year, live, reply, onLeave }: Props) {
  const { say, list } = useWords()
  const { me } = useDesk()
  const newest = (live.theirs ?? reply).years.find((one) => one.year === year)
  const draft = useYearDraft(year, live, reply, onLeave)
  const { entry, type } = draft
  const { error } = live.act
  const days = error instanceof Refusal && error.code === 'calendar' ? error.fields : []
  return (
    <section class="flow sheet-form" aria-labelledby="year-title">
      <h2 id="year-title">{say('calendar.new', { year })}</h2>
      {draft.behind && (
        <OtherDraft
          {...draft.texts}
          by={anotherOf(writtenIn(newest?.change), me.sub)}
          nameOf={([box = '']) => (isBox(box) ? say(boxes[box]) : undefined)}
          onMine={draft.takeMine}
          onTheirs={draft.takeTheirs}
        />
      )}
      <DayFields {...draft} />
      <Field label={say('calendar.sourceTitle')} value={entry.title} onInput={(title) => type({ title })} />
      <Field
        label={say('calendar.sourceNumber')}
        value={entry.number}
        onInput={(number) => type({ number })}
      />
      <Field label={say('calendar.sourceUrl')} value={entry.url} onInput={(url) => type({ url })} />
      {!draft.behind && (
        <Problem error={error}>
          {days.length > 0 && <p>{say('calendar.wrong', { days: list(days) })}</p>}
        </Problem>
      )}
      <DraftActs
        off={live.act.busy || draft.behind || draft.waits}
        onSave={draft.save}
        leave={say('common.act.cancel')}
        onLeave={draft.leave}
      />
      <DraftNote draft={draft.kept} />
    </section>
  )
}

const boxes = {
  off: 'calendar.off',
  work: 'calendar.work',
  title: 'calendar.sourceTitle',
  number: 'calendar.sourceNumber',
  url: 'calendar.sourceUrl',
} as const
const isBox = (name: string): name is keyof typeof boxes => Object.hasOwn(boxes, name)

/** The two lists, and what was read out of them. */
function DayFields({ entry, type }: Pick<YearDraft, 'entry' | 'type'>) {
  const { say, list } = useWords()
  const { off, work, unread, notWeekend } = readYear(entry)
  const odd = notWeekend.length > 0
  return (
    <>
      <Field
        label={say('calendar.off')}
        hint={say('calendar.offHint')}
        rows={8}
        maxLength={3000}
        value={entry.off}
        onInput={(next) => type({ off: next })}
      />
      <Field
        label={say('calendar.work')}
        hint={say('calendar.workHint')}
        rows={4}
        maxLength={2000}
        value={entry.work}
        problem={odd ? say('calendar.notWeekend', { days: list(notWeekend) }) : undefined}
        onInput={(next) => type({ work: next })}
      />
      <p role="status">{say('calendar.read', { off: off.length, work: work.length })}</p>
      {unread.length > 0 && <p class="problem">{say('calendar.unread', { parts: list(unread) })}</p>}
    </>
  )
}

/** A year that is being typed, and what can be done with it. */
interface YearDraft extends ChangeDraft<YearEntry, CalendarReply> {
  readonly save: (submit: boolean) => Promise<void>
  readonly leave: () => void
}

/** The draft of a year: typed from its notice, handed to the second person. */
function useYearDraft(
  year: string,
  live: Live<CalendarReply>,
  reply: CalendarReply,
  onLeave: () => void,
): YearDraft {
  const { me } = useDesk()
  const entryOf = (stands: CalendarReply) => yearEntryOf(year, stands)
  const draft = useChangeDraft({ name: yearDraft(year), schema: YearEntry, ...{ live, reply, entryOf } })
  const save = async (submit: boolean) => {
    const { version, revision, title, number, url } = draft.entry
    const { off, work } = readYear(draft.entry)
    const params = { year, version }
    const source = { title: title.trim(), number: number.trim(), url: url.trim() }
    const write = live.changeAs(({ years }) => {
      const stands = years.find((one) => one.year === year && one.version === version)
      const said = stands && [stands.off, stands.work, stands.source]
      return isOwnChange(stands?.change, {
        ...{ revision, by: me.sub },
        what: { same: said !== undefined && canonicalJson(said) === canonicalJson([off, work, source]) },
      })
    })
    const after = await write(calendarRoutes.save, {
      params,
      body: { revision, off, work, source, why: '' },
    })
    if (!after) return
    const stands = entryOf(after)
    draft.settle(after)
    if (!submit) return
    const body = { step: 'submit', revision: stands.revision } as const
    // Refused, it stays open where it says why.
    if (await live.change(calendarRoutes.step, { params, body })) onLeave()
  }
  const leave = () => {
    draft.settle()
    onLeave()
  }
  return { ...draft, save, leave }
}
