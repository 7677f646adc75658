import { progressRoutes, type SubmissionReply } from '../../../shared/contract/progress.ts'
import { sheetName } from '../../../shared/progress/sheet-text.ts'
import { dueOn } from '../../../shared/progress/submission.ts'
import { dateText } from '../../text/date-text.ts'
import { DraftsWait } from '../frame/drafts/draft-note.tsx'
import { Waiting } from '../frame/form/waiting.tsx'
import { placeText } from '../frame/place-text.ts'
import { useLive } from '../frame/use-live.ts'
import { useWords } from '../frame/words.ts'
import { paramsOf, progressAddress, type SheetAt } from './address.ts'
import { SheetEntry } from './entry/sheet-entry.tsx'
import { ReadyNote } from './ready-note.tsx'
import { ReviewRows } from './review/review-rows.tsx'
import { daysLate, periodText } from './sheet-words.ts'
import { UploadListLinks } from './upload-list-links.tsx'

interface Props {
  readonly at: SheetAt
  readonly area: string
  /** It is one's own office's. */
  readonly own: boolean
}

/** One place's rows: to fill in where they are one's own, else to look through. */
export function SubmissionPage({ at, area, own }: Props) {
  const words = useWords()
  const { say, language } = words
  const live = useLive(progressRoutes.submission, { params: { ...paramsOf(at), area } })
  const reply = live.loaded.value
  return (
    <section class="desk-sheet flow progress-sheet" aria-labelledby="sheet-title">
      <p>
        <a href={progressAddress(at.campaign.id, at.sheet.id, at.period)}>{say('progress.act.back')}</a>
      </p>
      <h1 id="sheet-title">
        {placeText(area, words)}　{sheetName(at.sheet.id, language)}　{periodText(at.period, words)}
      </h1>
      {reply && <Standing at={at} reply={reply} />}
      {reply && <ReadyNote at={at} today={reply.today} />}
      <DraftsWait />
      {!reply && <Waiting of={live.loaded} />}
      {reply && own && <SheetEntry {...{ at, area, live, reply }} />}
      {reply && !own && <ReviewRows {...{ at, area, live, reply }} />}
      {reply && at.sheet.id === 'bodies' && reply.rows.length > 0 && <UploadListLinks rows={reply.rows} />}
    </section>
  )
}

/** Where it stands, by when it is due, and by how many days it is late. */
function Standing({ at, reply }: { at: SheetAt; reply: SubmissionReply }) {
  const { say, language } = useWords()
  const { submission, today } = reply
  const due = dueOn(at.period, at.campaign.settings)
  const late = daysLate(due, submission?.submittedOn ?? today)
  return (
    <p class="hint">
      {say(submission ? `progress.submission.${submission.state}` : 'progress.due.nothing')}
      {due && `　${say('progress.submit.due', { date: dateText(due, language) })}`}
      {late > 0 && (
        <b class="late-mark">
          　{say(submission?.submittedOn ? 'progress.due.came' : 'progress.due.late', { n: late })}
        </b>
      )}
    </p>
  )
}
