import { useState } from 'preact/hooks'
import * as z from 'zod'
import { type CampaignsReply, campaignRoutes } from '../../../shared/contract/campaigns.ts'
import { progressReportRoutes, type ReportReply } from '../../../shared/contract/progress-reports.ts'
import { cities } from '../../../shared/place/division.ts'
import { isReady, periodsOf } from '../../../shared/progress/expected.ts'
import { upperOf } from '../../../shared/progress/submission-steps.ts'
import { headlineOf } from '../../../shared/progress/views/headline.ts'
import {
  mondayOf,
  noWords,
  ReportWords,
  sortOf,
  weekReports,
  wordParts,
} from '../../../shared/progress-report/progress-report.ts'
import { monthsWithin, reportMonth } from '../../../shared/progress-report/report-month.ts'
import { planReports, type ReportKind } from '../../../shared/progress-report/report-name.ts'
import { weekList, weekListName } from '../../../shared/progress-report/week-list.ts'
import { PROVINCE } from '../../../shared/value/office-code.ts'
import { dateText, monthText } from '../../text/date-text.ts'
import { campaignName } from '../frame/campaign-name.ts'
import { useChangeDraft } from '../frame/change/use-change-draft.ts'
import { useDesk } from '../frame/desk-context.ts'
import { anotherOf } from '../frame/drafts/another-of.ts'
import { DraftNote } from '../frame/drafts/draft-note.tsx'
import { OtherDraft } from '../frame/drafts/other-draft.tsx'
import { Button } from '../frame/form/button.tsx'
import { Choice } from '../frame/form/choice.tsx'
import { Done } from '../frame/form/done.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { Waiting } from '../frame/form/waiting.tsx'
import { useGuard } from '../frame/personal/guard.ts'
import { GuardedForm } from '../frame/personal/guarded.tsx'
import { saveFile } from '../frame/save-file.ts'
import { useLive } from '../frame/use-live.ts'
import { useLoad } from '../frame/use-load.ts'
import { useWords } from '../frame/words.ts'
import { DownloadWord } from './download-word.tsx'
import { isOwnReport } from './own-report.ts'
import { type About, areaName, weekDays } from './report-blocks.ts'
import { ReportSheet } from './report-sheet.tsx'
import './progress-reports.css'
import { type PublishedMonth, usePublishedMonths } from './published-months.ts'
import { readEdition, useReportData } from './use-report-data.ts'

/** `#/progress-reports/{campaign}/{kind}/{area}/{month}`: a report, composed of published data, with places for words. */
export function ProgressReportsPage({ path }: { path: readonly string[] }) {
  const { ask } = useDesk()
  const { say } = useWords()
  const campaigns = useLoad('campaigns', () => ask(campaignRoutes.list))
  const published = usePublishedMonths()
  return (
    <section class="desk-sheet flow" aria-labelledby="progress-reports-title">
      <div class="flow no-print">
        <h1 id="progress-reports-title">{say('progressReport.title')}</h1>
        <p class="hint">{say('progressReport.lead')}</p>
      </div>
      {campaigns.value && published.value ? (
        <Chosen path={path} reply={campaigns.value} published={published.value} />
      ) : (
        <Waiting of={campaigns.value ? published : campaigns} />
      )}
    </section>
  )
}

interface ChosenProps {
  readonly path: readonly string[]
  readonly reply: CampaignsReply
  readonly published: readonly PublishedMonth[]
}

/** What the address asks for; what it leaves out is what one comes for most often. */
function Chosen({ path, reply, published }: ChosenProps) {
  const { me } = useDesk()
  const [campaign = reply.campaigns[0]] = reply.campaigns.filter(({ id }) => id === path[0])
  if (!campaign) return null
  const kinds: readonly ReportKind[] = [...planReports, ...weekReports(campaign, reply.today)]
  const kind = kinds.find((one) => one === path[1]) ?? 'midterm'
  const own = upperOf(me.office) === PROVINCE ? me.office : upperOf(me.office)
  const area = path[2] ?? own
  const months = periodsOf(campaign, 'month')
  const known = published
    .filter((one) => one.campaign === campaign.id && isReady(campaign, one.period, reply.today))
    .map(({ period: month }) => month)
  const current = reply.campaigns[0]?.id ?? campaign.id
  const chosen = months.find((one) => one === path[3])
  return <OfMonth about={{ campaign, current, kind, area }} {...{ reply, months, chosen, known }} />
}

interface OfMonthProps {
  readonly about: Omit<About, 'period'>
  readonly reply: CampaignsReply
  readonly months: readonly string[]
  /** The month of the address. */
  readonly chosen: string | undefined
  /** Months of which figures are public. */
  readonly known: readonly string[]
}

/** A report of the month that was chosen, else of the newest one of its own time in which most cities have a number, as public pages are. */
function OfMonth({ about, reply, months, chosen, known }: OfMonthProps) {
  const { campaign, kind, area } = about
  const within = monthsWithin(campaign, kind, months).filter((month) => known.includes(month))
  const month = useLoad(`report month ${campaign.id} ${kind} ${chosen} ${within.join()}`, async () => {
    const read = (period: string) => readEdition(campaign.id, 'figures', period)
    const told = chosen ?? (await headlineOf(within, read, cityCodes))?.period
    return told ?? reportMonth(campaign, kind, months, known, reply.today)
  })
  if (month.value === undefined) return <Waiting of={month} />
  const all: About = { ...about, period: month.value }
  return (
    <>
      <Choices about={all} reply={reply} months={months} />
      <OneReport key={`${campaign.id} ${kind} ${area}`} about={all} today={reply.today} />
    </>
  )
}

const cityCodes = cities.map(({ code }) => code)

interface ChoicesProps {
  readonly about: About
  readonly reply: CampaignsReply
  readonly months: readonly string[]
}

function Choices({ about, reply, months }: ChoicesProps) {
  const words = useWords()
  const { say, language } = words
  const { me } = useDesk()
  const { campaign, kind, area, period } = about
  // Another report, or another campaign, begins with its own month.
  const go = (to: Partial<Record<'campaign' | 'kind' | 'area' | 'period', string>>) => {
    const stays = to.campaign === undefined && to.kind === undefined
    const now = { campaign: campaign.id, kind, area, period: stays ? period : '', ...to }
    location.hash = ['#/progress-reports', now.campaign, now.kind, now.area, now.period]
      .filter(Boolean)
      .join('/')
  }
  const weeks = weekReports(campaign, reply.today)
  const areas = me.office === PROVINCE ? [PROVINCE, ...cities.map(({ code }) => code)] : [area]
  return (
    <div class="report-choices no-print">
      {reply.campaigns.length > 1 && (
        <Choice
          label={say('progressReport.campaign')}
          value={campaign.id}
          onChange={(next) => go({ campaign: next })}
        >
          {reply.campaigns.map((one) => (
            <option key={one.id} value={one.id}>
              {campaignName(one, reply.campaigns, language)}
            </option>
          ))}
        </Choice>
      )}
      <Choice
        label={say('progressReport.kind')}
        value={sortOf(kind)}
        onChange={(next) => go({ kind: next === 'weekly' ? (weeks[0] ?? next) : next })}
      >
        {([...planReports, 'weekly'] as const).map((one) => (
          <option key={one} value={one}>
            {say(`progressReport.kind.${one}`)}
          </option>
        ))}
      </Choice>
      {sortOf(kind) === 'weekly' && (
        <Choice label={say('progressReport.week')} value={kind} onChange={(next) => go({ kind: next })}>
          {weeks.map((one) => (
            <option key={one} value={one}>
              {say('progressReport.weekOf', weekDays(mondayOf(one) ?? '', language))}
            </option>
          ))}
        </Choice>
      )}
      {areas.length > 1 && (
        <Choice label={say('progressReport.area')} value={area} onChange={(next) => go({ area: next })}>
          {areas.map((one) => (
            <option key={one} value={one}>
              {areaName(one, words)}
            </option>
          ))}
        </Choice>
      )}
      <Choice label={say('progressReport.period')} value={period} onChange={(next) => go({ period: next })}>
        {months.map((one) => (
          <option key={one} value={one}>
            {monthText(one, language)}
          </option>
        ))}
      </Choice>
    </div>
  )
}

const Entry = z.object({ version: z.int(), revision: z.int(), words: ReportWords })

/** What stands, ready to be written on. */
const entryOf = ({ versions }: ReportReply): z.infer<typeof Entry> => ({
  ...{ version: versions[0]?.version ?? 0, revision: 0 },
  words: { ...noWords, ...versions[0]?.words },
})

function OneReport({ about, today }: { about: About; today: string }) {
  const { campaign, kind, area } = about
  const live = useLive(progressReportRoutes.show, { params: { campaign: campaign.id, kind, area } })
  const reply = live.loaded.value
  if (!reply) return <Waiting of={live.loaded} />
  return <Writing {...{ about, today, live, reply }} />
}

interface WritingProps {
  readonly about: About
  readonly today: string
  readonly live: ReturnType<typeof useLive<string, ReportReply>>
  readonly reply: ReportReply
}

function Writing({ about, today, live, reply }: WritingProps) {
  const { campaign, kind, area, period } = about
  const { me } = useDesk()
  const { say } = useWords()
  const content = useReportData({ campaign, area, period, day: today })
  const guard = useGuard('block')
  const [saved, setSaved] = useState<number>()
  const draft = useChangeDraft({
    ...{ name: `progress-report/${campaign.id}/${kind}/${area}`, schema: Entry, live, reply },
    entryOf,
  })
  const { words } = draft.entry
  const standing = live.theirs ?? reply
  // What stood there when an older version was taken up: it comes back when that was a slip.
  const [before, setBefore] = useState<{ readonly opened: number; readonly words: typeof words }>()
  const open = ({ version, words: old }: ReportReply['versions'][number]) => {
    setBefore({ opened: version, words })
    draft.type({ words: old })
  }
  const save = async () => {
    const params = { campaign: campaign.id, kind, area }
    const body = { seen: draft.entry.version, words, period }
    const write = live.changeAs((stands) => isOwnReport(stands, { ...body, by: me.sub }))
    const after = await write(progressReportRoutes.save, { params, body })
    if (!after) return
    draft.settle(after)
    setBefore(undefined)
    setSaved(after.versions[0]?.version)
  }
  if (!content.value) return <Waiting of={content} />
  return (
    <>
      <GuardedForm class="flow" guard={guard} onSubmit={() => void save()}>
        <ReportSheet
          {...{ about, words, content: content.value, maySave: reply.maySave }}
          onWords={(part, text) => draft.type({ words: { ...words, [part]: text } })}
        />
        <div class="flow no-print">
          {!reply.maySave && <p class="hint">{say('progressReport.only')}</p>}
          {draft.behind ? (
            <OtherDraft
              {...{
                mine: words,
                theirs: draft.now.words,
                by: anotherOf(standing.versions.toReversed(), me.sub),
              }}
              nameOf={([box]) => {
                const part = wordParts.find((one) => one === box)
                return part && say(`progressReport.words.${part}`)
              }}
              onMine={draft.takeMine}
              onTheirs={draft.takeTheirs}
            />
          ) : (
            <Problem error={live.act.error} />
          )}
          <p class="acts">
            {reply.maySave && (
              <Button submit look="go" disabled={live.act.busy || draft.behind || draft.waits}>
                {say('progressReport.save')}
              </Button>
            )}
            <Button onClick={() => guard.pass() && print()}>{say('progressReport.print')}</Button>
            <DownloadWord {...{ about, words, content: content.value, mayGo: guard.pass }} />
          </p>
          {saved !== undefined && (
            <Done key={saved} focus>
              {say('progressReport.saved', { n: saved })}
            </Done>
          )}
        </div>
      </GuardedForm>
      <div class="flow no-print">
        {reply.maySave && <DraftNote draft={draft.kept} />}
        {mondayOf(kind) !== undefined && reply.versions.length > 0 && <WeekFile reply={reply} />}
        {before && (
          <Done key={before.opened} focus>
            {say('progressReport.opened', { n: before.opened })}{' '}
            <Button
              look="plain"
              onClick={() => {
                draft.type({ words: before.words })
                setBefore(undefined)
              }}
            >
              {say('progressReport.undo')}
            </Button>
          </Done>
        )}
        <Versions reply={reply} onOpen={reply.maySave ? open : undefined} />
      </div>
    </>
  )
}

/** The newest saved version of a week as a file for the national platform, made in this browser. */
function WeekFile({ reply }: { reply: ReportReply }) {
  const { say } = useWords()
  const save = () =>
    saveFile(weekList(reply.versions.slice(0, 1)), `${weekListName}.csv`, 'text/csv;charset=utf-8')
  return (
    <>
      <p class="acts">
        <Button onClick={save}>{say('progressReport.weekFile', { list: weekListName })}</Button>
      </p>
      <p class="hint">{say('progressReport.weekHint')}</p>
    </>
  )
}

interface VersionsProps {
  readonly reply: ReportReply
  readonly onOpen: ((version: ReportReply['versions'][number]) => void) | undefined
}

/** Every saved version, the newest first; its words can be taken up again. */
function Versions({ reply, onOpen }: VersionsProps) {
  const { say, language } = useWords()
  return (
    <section class="flow" aria-labelledby="report-versions">
      <h2 id="report-versions">{say('progressReport.versions')}</h2>
      {reply.versions.length === 0 && <p class="hint">{say('progressReport.empty')}</p>}
      <ul class="plainlist">
        {reply.versions.map((one) => (
          <li key={one.version}>
            {say('progressReport.version', {
              ...{ n: one.version, date: dateText(one.day, language), name: one.name },
            })}{' '}
            {onOpen && (
              <Button look="plain" onClick={() => onOpen(one)}>
                {say('progressReport.open')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
