import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import * as z from 'zod'
import { progressRoutes, type SubmissionReply } from '../../../../shared/contract/progress.ts'
import { rowKey } from '../../../../shared/progress/sheet.ts'
import { handedInOn, Remark } from '../../../../shared/progress/submission.ts'
import { tooMany } from '../../../../shared/value/characters.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { DraftNote } from '../../frame/drafts/draft-note.tsx'
import { LeftNote } from '../../frame/drafts/left-note.tsx'
import { useDraft } from '../../frame/drafts/use-draft.ts'
import { Button } from '../../frame/form/button.tsx'
import { Done } from '../../frame/form/done.tsx'
import { Problem } from '../../frame/form/problem.tsx'
import { useGuard } from '../../frame/personal/guard.ts'
import { Guarded } from '../../frame/personal/guarded.tsx'
import { WrittenField } from '../../frame/personal/written-field.tsx'
import { isSameContent } from '../../frame/same-content.ts'
import { useAct } from '../../frame/use-act.ts'
import type { Live } from '../../frame/use-live.ts'
import { useWords } from '../../frame/words.ts'
import { paramsOf, type SheetAt } from '../address.ts'
import { ApartList } from '../apart-list.tsx'
import { Attachments } from '../entry/attachments.tsx'
import { saysNone } from '../entry/none-tick.tsx'
import { Remarks } from '../entry/remarks.tsx'
import { changedCells, unexplained } from '../entry/sheet-draft.ts'
import { SkipToActs } from '../entry/skip-to-acts.tsx'
import { focusOn } from '../focus-on.ts'
import { isOwnStep } from '../own-step.ts'
import { ToldPlaces } from '../told-list.tsx'
import { ChangedList } from './changed-list.tsx'
import { changedLines } from './changed-rows.ts'
import { LeftRemarks } from './left-remarks.tsx'
import { outliersOf } from './outliers.ts'
import { WrittenRemark } from './remark-form.tsx'
import { RemarkList } from './remark-list.tsx'
import { ReviewTable } from './review-table.tsx'
import { WithoutReason } from './without-reason.tsx'

interface Props {
  readonly at: SheetAt
  readonly area: string
  readonly live: Live<SubmissionReply>
  readonly reply: SubmissionReply
}

const Review = z.object({
  remarks: z.array(Remark).readonly(),
  whole: z.string(),
  /** What is being said of rows and is not noted down yet, by the row. */
  writing: z.record(z.string(), WrittenRemark.readonly()).optional(),
})
const empty: z.infer<typeof Review> = { remarks: [], whole: '' }

/** So many characters may be said of the whole. */
const WHOLE = 500

/** Id of the acts below the rows. */
const ACTS = 'review-acts'

/** What another office handed in: looked through beside the last period, accepted, or sent back with remarks. */
export function ReviewRows({ at, area, live, reply }: Props) {
  const { say } = useWords()
  const { submission, rows, last, later, older, others, today, may } = reply
  const opening = useAct()
  const { me } = useDesk()
  const name = `progress/${at.campaign.id}/${at.sheet.id}/${at.period}/${area}/review`
  const draft = useDraft(name, Review, empty)
  const { remarks, whole, writing = {} } = draft.entry
  const keys = new Set(rows.map((row) => rowKey(at.sheet, row)))
  // Also of rows that are gone: whoever decides says first what becomes of the words.
  const unnoted = Object.values(writing).filter(({ text }) => text.trim() !== '').length
  // Of rows that the place took out since: their words can go along with the whole, or go.
  const left = Object.entries(writing).flatMap(([row, { text }]) =>
    keys.has(row) || text.trim() === '' ? [] : [{ row, text: text.trim() }],
  )
  const [short, setShort] = useState<'none' | 'unnoted' | 'remarks' | 'whole'>()
  const box = useRef<HTMLTextAreaElement>(null)
  const [working, setWorking] = useState<'accept' | 'return'>()
  const [decided, setDecided] = useState<'accepted' | 'returned'>()
  const guard = useGuard('ask')
  const outliers = useMemo(
    () =>
      outliersOf(at.sheet, rows, {
        campaign: at.campaign,
        area,
        period: at.period,
        today,
        last,
        later,
        others,
        published: reply.published,
      }),
    [at, area, reply],
  )
  const changed = useMemo(() => changedLines(at.sheet, reply, rows, submission?.reasons ?? {}), [at, reply])
  const silent = useMemo(() => {
    // By the day on which it was handed in, as the server judges it.
    const then = { ...reply, today: handedInOn(submission?.history ?? []) ?? today }
    return unexplained(changedCells(at, then, rows), submission?.reasons ?? {})
  }, [at, reply])
  const said = whole.trim()
  const all = [...remarks, ...(said === '' ? [] : [{ text: said }])]
  // A return whose answer was lost: what stands are these words.
  const isReturned =
    submission?.state === 'returned' && unnoted === 0 && isSameContent(submission.remarks, all)
  useEffect(() => {
    if (isReturned) draft.settle()
  }, [isReturned])
  if (!submission) return <p class="cell-missing">{say('data.cell.missing')}</p>
  const send = async (step: 'accept' | 'return') => {
    const lacks =
      unnoted > 0 ? 'unnoted' : step === 'accept' ? all.length > 0 && 'remarks' : all.length === 0 && 'none'
    // Its box says why: too long, or no more than a sign.
    const odd = step === 'return' && (said.length === 1 || tooMany(said, WHOLE) > 0) && 'whole'
    setShort(lacks || odd || undefined)
    if (!lacks && odd) box.current?.focus()
    if (lacks || odd) return
    setWorking(step)
    setDecided(step === 'accept' ? 'accepted' : 'returned')
    const body = { version: submission.version, step, remarks: step === 'return' ? all : [] }
    const change = live.changeAs(
      isOwnStep({ ...body, by: me.sub, ...(step === 'return' && { sent: { remarks: all } }) }),
    )
    if (!(await change(progressRoutes.review, { params: { ...paramsOf(at), area }, body }))) {
      // What was done or became public meanwhile is shown, with the cells that need a reason; remarks stay.
      live.loaded.refresh()
      return
    }
    draft.settle()
  }
  const none = short === 'none' && all.length === 0 && say('progress.review.short')
  const problem =
    none || (short === 'whole' && said.length === 1 && say('progress.reason.error')) || undefined
  const mayReturn = may.includes('return')
  return (
    <>
      <Remarks at={at} remarks={submission.remarks} own />
      <ChangedList {...{ at }} lines={changed} />
      <ApartList {...{ at, area }} apart={reply.apart} />
      {mayReturn && rows.length > 0 && <SkipToActs to={ACTS} label="progress.review.skip" />}
      {saysNone(at.sheet, rows.length) && (
        <p>
          {say('progress.none.told')}
          {last.length > 0 && say('progress.none.last', { n: last.length })}
        </p>
      )}
      {rows.length > 0 && (
        <ReviewTable
          {...{ at, rows, last, older, outliers, changed }}
          writing={mayReturn ? writing : undefined}
          busy={live.act.busy}
          onWrite={(row, text) => draft.change((now) => ({ ...now, writing: withWriting(now, row, text) }))}
          onRemark={(remark) =>
            draft.change((now) => ({
              ...now,
              remarks: [...now.remarks, remark],
              writing: withWriting(now, remark.row ?? '', undefined),
            }))
          }
        />
      )}
      <Attachments
        area={area}
        file={submission.file}
        attachments={submission.attachments}
        closed
        act={opening}
        onChange={() => undefined}
      />
      {mayReturn && (
        <>
          <RemarkList
            {...{ at, remarks }}
            onRemove={(n) => {
              draft.type({ ...draft.entry, remarks: remarks.filter((_, at2) => at2 !== n) })
              focusOn(ACTS)
            }}
          />
          <LeftRemarks
            {...{ at, left }}
            onWhole={(key, text) => {
              draft.change((now) => ({
                ...now,
                whole: [now.whole.trim(), text].filter((one) => one !== '').join('\n'),
                writing: withWriting(now, key, undefined),
              }))
              box.current?.focus()
            }}
            onDrop={(key) => {
              draft.change((now) => ({ ...now, writing: withWriting(now, key, undefined) }))
              focusOn(ACTS)
            }}
          />
          <Guarded guard={guard}>
            <WrittenField
              name="whole"
              label={say('progress.review.whole')}
              rows={2}
              maxLength={WHOLE}
              box={box}
              optional
              value={whole}
              problem={problem}
              onInput={(text) => draft.type({ ...draft.entry, whole: text })}
            />
          </Guarded>
        </>
      )}
      {short === 'unnoted' && unnoted > 0 && (
        <p class="problem" role="alert">
          {say('progress.review.unnoted', { n: unnoted })}
        </p>
      )}
      {short === 'remarks' && all.length > 0 && (
        <p class="problem" role="alert">
          {say('progress.review.remarksLeft')}
        </p>
      )}
      {may.includes('accept') && <WithoutReason {...{ at, silent }} />}
      <Problem error={live.act.error} />
      <ToldPlaces at={at} error={live.act.error} />
      {decided === submission.state && !live.act.busy && live.act.error === undefined && (
        <Done focus>{say(`progress.submission.${decided}`)}</Done>
      )}
      {live.act.busy && working && <p role="status">{say(`progress.working.${working}`)}</p>}
      <p class="acts" id={ACTS} tabIndex={-1}>
        {may.includes('accept') && silent.length === 0 && (
          <Button look="go" disabled={live.act.busy} onClick={() => void send('accept')}>
            {say('progress.review.accept')}
          </Button>
        )}
        {mayReturn && (
          <Button disabled={live.act.busy} onClick={() => guard.pass() && void send('return')}>
            {say('progress.review.return', { n: all.length })}
          </Button>
        )}
      </p>
      {mayReturn ? <DraftNote draft={draft} /> : <LeftNote name={name} />}
    </>
  )
}

/** What is being said of rows, with one more, or without it once it is noted down or given up; undefined once nothing is. */
function withWriting({ writing }: z.infer<typeof Review>, row: string, written: WrittenRemark | undefined) {
  const { [row]: _, ...others } = writing ?? {}
  const all = written === undefined ? others : { ...others, [row]: written }
  return Object.keys(all).length === 0 ? undefined : all
}
