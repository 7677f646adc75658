import { progressRoutes, type SheetReply } from '../../../../shared/contract/progress.ts'
import { revisedSince } from '../../../../shared/progress/revised-parts.ts'
import { columnName, sheetName } from '../../../../shared/progress/sheet-text.ts'
import type { Submission } from '../../../../shared/progress/submission.ts'
import type { Day } from '../../../../shared/value/day.ts'
import { PROVINCE } from '../../../../shared/value/office-code.ts'
import { dateText } from '../../../text/date-text.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { Waiting } from '../../frame/form/waiting.tsx'
import { placeText } from '../../frame/place-text.ts'
import { Scroll } from '../../frame/scroll.tsx'
import { useLive, useStanding } from '../../frame/use-live.ts'
import { useWords } from '../../frame/words.ts'
import { paramsOf, progressAddress, type SheetAt } from '../address.ts'
import { ReadyNote } from '../ready-note.tsx'
import { daysLate, periodText } from '../sheet-words.ts'
import { PublishSheet } from './publish-sheet.tsx'

/** A sheet's period: who handed in, and for the province what of it is public. `current`: id of the campaign whose pages stand at the plain address. */
export function SheetPage({ at, current }: { at: SheetAt; current: string | undefined }) {
  const words = useWords()
  const { say, language } = words
  const { me } = useDesk()
  const live = useLive(progressRoutes.sheet, { params: paramsOf(at) })
  const reply = useStanding(live)
  return (
    <section class="desk-sheet flow" aria-labelledby="sheet-title">
      <p>
        <a href="#/progress">{say('progress.act.due')}</a>
      </p>
      <h1 id="sheet-title">
        {sheetName(at.sheet.id, language)}　{periodText(at.period, words)}
      </h1>
      {!reply && <Waiting of={live.loaded} />}
      {reply?.dueOn && (
        <p class="hint">{say('progress.submit.due', { date: dateText(reply.dueOn, language) })}</p>
      )}
      {reply && <ReadyNote at={at} today={reply.today} />}
      {reply && <Handed at={at} reply={reply} />}
      {reply && me.office === PROVINCE && <PublishSheet {...{ at, current }} live={live} reply={reply} />}
    </section>
  )
}

/** Places that are to hand in, one's own first: where each stands, and by how many days it is late. */
function Handed({ at, reply }: { at: SheetAt; reply: SheetReply }) {
  const words = useWords()
  const { say, language } = words
  const { me } = useDesk()
  const places = placesIn(reply, me.office)
  return (
    <Scroll name={say('progress.review.table')}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{columnName(at.sheet.id, 'area', language)}</th>
            <th scope="col">{say('progress.form.state')}</th>
            <th scope="col">{say('progress.review.day')}</th>
            <th scope="col" class="r">
              {say('progress.review.rows')}
            </th>
          </tr>
        </thead>
        <tbody>
          {places.map((area) => {
            const found = reply.submissions.find((one) => one.area === area)
            return (
              <tr key={area}>
                <th scope="row">
                  <a href={progressAddress(at.campaign.id, at.sheet.id, at.period, area)}>
                    {placeText(area, words)}
                  </a>
                </th>
                <td>
                  <StateText found={found} own={area === me.office} />
                  <LateMark found={found} dueOn={reply.dueOn} today={reply.today} />
                  <RevisedMark n={revisedSince(found, reply.submissions).length} />
                </td>
                <td>
                  <HandedOn found={found} />
                </td>
                <td class="r">{found?.rows.count}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Scroll>
  )
}

/** One's own office first, then those that report to it. Whoever is not to report but did is there too. */
export function placesIn(
  { expected, submissions }: Pick<SheetReply, 'expected' | 'submissions'>,
  office: string,
): string[] {
  const all = [...new Set([...expected, ...submissions.map(({ area }) => area)])].sort()
  return [...all.filter((area) => area === office), ...all.filter((area) => area !== office)]
}

function StateText({ found, own }: { found: Submission | undefined; own: boolean }) {
  const { say } = useWords()
  if (!found && !own) return <span class="cell-missing">{say('data.cell.missing')}</span>
  return <span>{say(found ? `progress.submission.${found.state}` : 'progress.due.nothing')}</span>
}

/** The day of what was handed in last; the first one, which tells whether it was late, beside it. */
function HandedOn({ found }: { found: Submission | undefined }) {
  const { say, language } = useWords()
  if (!found?.submittedOn) return null
  const { submittedOn: first } = found
  const last = lastHandedIn(found) ?? first
  return (
    <>
      {dateText(last, language)}
      {last !== first && (
        <span class="hint"> {say('progress.review.first', { date: dateText(first, language) })}</span>
      )}
    </>
  )
}

/** The day of the newest handing in. */
export const lastHandedIn = ({ history }: Pick<Submission, 'history'>): Day | undefined =>
  history.findLast(({ step }) => step === 'submit')?.day

/** How many places below revised their figures since. */
function RevisedMark({ n }: { n: number }) {
  const { say } = useWords()
  return n === 0 ? null : <b class="late-mark">　{say('progress.due.revised', { n })}</b>
}

interface LateProps {
  readonly found: Submission | undefined
  readonly dueOn: Day | undefined
  readonly today: Day
}

function LateMark({ found, dueOn, today }: LateProps) {
  const { say } = useWords()
  const n = daysLate(dueOn, found?.submittedOn ?? today)
  if (n === 0) return null
  return (
    <b class="late-mark">　{say(found?.submittedOn ? 'progress.due.came' : 'progress.due.late', { n })}</b>
  )
}
