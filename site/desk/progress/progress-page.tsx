import { useState } from 'preact/hooks'
import { campaign, indicators } from '../../../shared/campaign/campaign.ts'
import { progressRoutes, type SubmissionsReply } from '../../../shared/contract/progress.ts'
import type { Submission } from '../../../shared/progress/submission.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { type Day, dayInShanghai } from '../../../shared/value/day.ts'
import { PROVINCE } from '../../../shared/value/office-code.ts'
import { dateText, monthText } from '../../text/date-text.ts'
import { useChangeDraft } from '../frame/change/use-change-draft.ts'
import { holds, useDesk } from '../frame/desk-context.ts'
import { DraftNote, DraftsWait } from '../frame/drafts/draft-note.tsx'
import { OtherDraft } from '../frame/drafts/other-draft.tsx'
import { Button } from '../frame/form/button.tsx'
import { Choice } from '../frame/form/choice.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { Waiting } from '../frame/form/waiting.tsx'
import { useGuard } from '../frame/personal/guard.ts'
import { GuardedForm } from '../frame/personal/guarded.tsx'
import { type Live, useLive } from '../frame/use-live.ts'
import { useWords } from '../frame/words.ts'
import { emptyFigure, type FigureProblem, FiguresDraft, figuresDraftOf, readFigures } from './figure-entry.ts'
import { FigureFields } from './figure-fields.tsx'
import { ProvinceOverview } from './province-overview.tsx'

/** The months of the campaign, for each of which cities report: `2023-04` and on. */
const periods: readonly string[] = monthsBetween(
  campaign.phases[0]?.from ?? '',
  campaign.phases.at(-1)?.to ?? '',
)

/** A period's figures: one's own city's to fill in, or all cities' for the province. */
export function ProgressPage({ path }: { path: readonly string[] }) {
  const { say, language } = useWords()
  const { me } = useDesk()
  const period = periods.find((one) => one === path[0]) ?? periods[0] ?? ''
  const live = useLive(progressRoutes.submissions, { query: { period } })
  const reply = live.loaded.value
  return (
    <section class="desk-sheet flow" aria-labelledby="progress-title">
      <h1 id="progress-title">{say('progress.submit.title')}</h1>
      <div class="period-line">
        <Choice
          label={say('progress.form.period')}
          value={period}
          onChange={(next) => {
            location.hash = `#/progress/${next}`
          }}
        >
          {periods.map((one) => (
            <option key={one} value={one}>
              {monthText(one, language)}
            </option>
          ))}
        </Choice>
        {reply && <p class="hint">{say('progress.submit.due', { date: dateText(reply.dueOn, language) })}</p>}
      </div>
      <DraftsWait />
      {!reply && <Waiting of={live.loaded} />}
      {reply && me.office === PROVINCE && <ProvinceOverview key={period} live={live} reply={reply} />}
      {reply && me.office !== PROVINCE && <CitySubmission key={period} live={live} reply={reply} />}
    </section>
  )
}

/** Every month from one day's to another's, `2023-04`. */
export function monthsBetween(from: Day, to: Day): string[] {
  const months: string[] = []
  for (let month = from.slice(0, 7); month !== '' && month <= to.slice(0, 7); month = monthAfter(month)) {
    months.push(month)
  }
  return months
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

interface CitySubmissionProps {
  readonly live: Live<SubmissionsReply>
  readonly reply: SubmissionsReply
}

/** A city fills in its own figures; once handed in they are read only, until the province sends them back. */
function CitySubmission({ live, reply }: CitySubmissionProps) {
  const { say } = useWords()
  const { me } = useDesk()
  const ownIn = ({ submissions }: SubmissionsReply) => submissions.find(({ city }) => city === me.office)
  const own = ownIn(reply)
  const draft = useChangeDraft({
    ...{ name: `progress/${reply.period}`, schema: FiguresDraft, live, reply },
    entryOf: (stands) => figuresDraftOf(ownIn(stands)),
  })
  const { figures } = draft.entry
  const [problems, setProblems] = useState<Readonly<Record<string, FigureProblem>>>({})
  const guard = useGuard('block')
  const closed = own?.state === 'submitted'
  const may = holds(me, 'lead', 'citySupervisor', 'drafter')
  const refused = live.act.error instanceof Refusal ? live.act.error.fields : []
  const send = async (submit: boolean) => {
    const read = readFigures(figures, submit)
    setProblems(read.problems)
    if (Object.keys(read.problems).length > 0) return
    const body = { version: draft.entry.version, figures: read.figures, submit }
    const params = { city: me.office, period: reply.period }
    if (await live.change(progressRoutes.save, { params, body })) draft.settle()
  }
  return (
    <>
      <GuardedForm class="flow" guard={guard} onSubmit={() => void send(false)}>
        <SubmissionNotice own={own} late={dayInShanghai(new Date()) > reply.dueOn} />
        {!closed && <p class="hint">{say('progress.submit.zero')}</p>}
        {indicators.map((indicator) => (
          <FigureFields
            key={indicator.id}
            indicator={indicator}
            entry={figures[indicator.id] ?? emptyFigure}
            closed={closed || !may}
            problem={problems[indicator.id] ?? (refused.includes(indicator.id) ? 'number' : undefined)}
            onChange={(next) => draft.type({ figures: { ...figures, [indicator.id]: next } })}
          />
        ))}
        {draft.behind && !closed ? (
          <OtherDraft onMine={draft.takeMine} onTheirs={draft.takeTheirs} />
        ) : (
          <Problem error={live.act.error} />
        )}
        {!closed && may && (
          <SendButtons
            busy={live.act.busy || draft.behind}
            onSubmit={() => guard.pass() && void send(true)}
          />
        )}
      </GuardedForm>
      {!closed && may && <DraftNote draft={draft.kept} />}
    </>
  )
}

function SendButtons({ busy, onSubmit }: { busy: boolean; onSubmit: () => void }) {
  const { say } = useWords()
  return (
    <p class="acts">
      <Button submit disabled={busy}>
        {say('common.act.save')}
      </Button>
      <Button look="stamp" disabled={busy} onClick={onSubmit}>
        {say('progress.form.submit')}
      </Button>
    </p>
  )
}

/** Where a city's submission stands. */
function SubmissionNotice({ own, late }: { own: Submission | undefined; late: boolean }) {
  const { say } = useWords()
  if (own?.state === 'submitted') return <p class="notice ok">{say('progress.submit.sent')}</p>
  return (
    <>
      {own?.state === 'returned' && (
        <p class="notice err">{say('progress.submit.returned', { reason: own.returnReason ?? '' })}</p>
      )}
      {own?.state === 'draft' && <p class="hint">{say('progress.form.draft')}</p>}
      {late && <p class="hint">{say('progress.submit.error.closed')}</p>}
    </>
  )
}
