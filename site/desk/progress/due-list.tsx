import type { Campaign } from '../../../shared/campaign/campaign-schema.ts'
import { type DueReply, type DueSheet, progressRoutes } from '../../../shared/contract/progress.ts'
import { isReady, readyOn } from '../../../shared/progress/expected.ts'
import { sheetName } from '../../../shared/progress/sheet-text.ts'
import type { Day } from '../../../shared/value/day.ts'
import { dateText } from '../../text/date-text.ts'
import { useDesk } from '../frame/desk-context.ts'
import { Waiting } from '../frame/form/waiting.tsx'
import { Scroll } from '../frame/scroll.tsx'
import { useLoad } from '../frame/use-load.ts'
import { useWords } from '../frame/words.ts'
import { progressAddress } from './address.ts'
import { daysLate, periodText } from './sheet-words.ts'

/** What is due of every sheet: what is late first, then what is due next, then what is kept on; older months behind their year. */
export function DueList({ campaigns }: { campaigns: readonly Campaign[] }) {
  const { ask } = useDesk()
  const { say, language } = useWords()
  const loaded = useLoad('progress/due', () => ask(progressRoutes.due))
  const reply = loaded.value
  if (!reply) return <Waiting of={loaded} />
  return (
    <>
      {campaigns.map((campaign) => {
        const { now, older } = grouped(reply, campaign.id)
        const table = {
          plan: campaign,
          today: reply.today,
          name: `${campaign[language]} ${say('progress.act.due')}`,
        }
        return (
          <section key={campaign.id} class="flow" aria-labelledby={`campaign-${campaign.id}`}>
            <h2 id={`campaign-${campaign.id}`}>{campaign[language]}</h2>
            {now.length === 0 ? <p>{say('progress.due.none')}</p> : <DueTable due={now} {...table} />}
            {older.map(({ year, sheets }) => (
              <details key={year} class="import-panel">
                <summary>{say('progress.due.older', { year, n: sheets.length })}</summary>
                <DueTable due={sheets} {...table} name={`${table.name} ${year}`} />
              </details>
            ))}
          </section>
        )
      })}
    </>
  )
}

/** Newest months of a sheet that stand in the list whatever became of them. */
const NEWEST = 3

/** A year's sheets that are older than the newest months. */
interface OlderYear {
  readonly year: string
  readonly sheets: readonly DueSheet[]
}

/**
 * A campaign's sheets: the newest months of each, what is kept on, and of older months those in which somebody waits for this office;
 * then all other months by their year, the newest first.
 */
export function grouped(
  reply: DueReply,
  campaign: string,
): { readonly now: readonly DueSheet[]; readonly older: readonly OlderYear[] } {
  const all = inOrder(reply, campaign)
  const isNew = ({ sheet, period }: DueSheet) =>
    all.filter((one) => one.sheet === sheet && one.period > period).length < NEWEST
  const older = all
    .filter((one) => !isNew(one) && !isAwaited(one))
    .sort((one, other) => (one.period < other.period ? 1 : one.period > other.period ? -1 : 0))
  const years = [...new Set(older.map(({ period }) => period.slice(0, 4)))]
  return {
    now: all.filter((one) => isNew(one) || isAwaited(one)),
    older: years.map((year) => ({ year, sheets: older.filter(({ period }) => period.startsWith(year)) })),
  }
}

/** Something came that this office has not dealt with: handed in, revised, sent back to it, accepted and not yet public, or words to be hidden. */
const isAwaited = ({ own, waiting, fresh, revised, hiding }: DueSheet): boolean =>
  waiting + fresh + revised + hiding > 0 || own === 'returned'

/** What is open and has a day first, the earliest day before; then what is kept on; at the end what is done. */
export function inOrder({ sheets }: DueReply, campaign: string): DueSheet[] {
  // Words to be hidden wait also where all is reported: that makes nothing late.
  const rank = (one: DueSheet) =>
    isDone(one) && one.hiding === 0 ? '2' : one.dueOn === undefined ? '1' : `0${one.dueOn}`
  return sheets
    .filter((one) => one.campaign === campaign)
    .sort((one, other) => (rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : 0))
}

/** Nothing is left to do: one's own is handed in, and all that comes here is accepted and published, and revised by nobody since. */
export const isDone = ({
  own,
  accepted,
  expected,
  edition,
  period,
  revised,
  fresh,
  reports,
}: DueSheet): boolean =>
  period !== 'always' &&
  (reports ? own === 'submitted' || own === 'accepted' : edition > 0) &&
  accepted >= expected &&
  revised + fresh === 0

interface TableProps {
  readonly due: readonly DueSheet[]
  readonly plan: Campaign
  readonly today: Day
  /** Whose sheets they are. */
  readonly name: string
}

function DueTable({ due, plan, today, name }: TableProps) {
  const words = useWords()
  const { say, language } = words
  return (
    <Scroll name={name}>
      <table class="table figure-lines">
        <thead>
          <tr>
            {(['sheet', 'period', 'until', 'own', 'others', 'edition'] as const).map((one) => (
              <th key={one} scope="col">
                {say(`progress.due.${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {due.map((one) => {
            const late = isDone(one) ? 0 : daysLate(one.dueOn, today)
            return (
              <tr key={`${one.sheet}/${one.period}`}>
                <th scope="row">
                  <a href={progressAddress(one.campaign, one.sheet, one.period)}>
                    {sheetName(one.sheet, language)}
                  </a>
                </th>
                <td data-k={say('progress.due.period')}>{periodText(one.period, words)}</td>
                <td {...(one.dueOn && { 'data-k': say('progress.due.until') })}>
                  {one.dueOn && dateText(one.dueOn, language)}
                  {late > 0 && <b class="late-mark"> {say('progress.due.late', { n: late })}</b>}
                  {!isReady(plan, one.period, today) && (
                    <span class="hint">
                      {' '}
                      {say('progress.ready.due', { date: dateText(readyOn(plan, one.period), language) })}
                    </span>
                  )}
                </td>
                <td {...(one.reports && { 'data-k': say('progress.due.own') })}>
                  {(one.reports || one.own) &&
                    say(one.own ? `progress.submission.${one.own}` : 'progress.due.nothing')}
                </td>
                <td {...(one.expected > 0 && { 'data-k': say('progress.due.others') })}>
                  {one.expected > 0 &&
                    say('progress.due.count', {
                      handedIn: one.handedIn,
                      accepted: one.accepted,
                      n: one.expected,
                    })}
                  {one.waiting > 0 && (
                    <b class="late-mark"> {say('progress.due.waiting', { n: one.waiting })}</b>
                  )}
                  {one.revised > 0 && (
                    <b class="late-mark"> {say('progress.due.revised', { n: one.revised })}</b>
                  )}
                </td>
                <td data-k={say('progress.due.edition')}>
                  {one.edition > 0
                    ? say('progress.due.published', { n: one.edition })
                    : say('progress.due.unpublished')}
                  {one.fresh > 0 && <b class="late-mark"> {say('progress.due.fresh', { n: one.fresh })}</b>}
                  {one.hiding > 0 && (
                    <b class="late-mark">
                      {' '}
                      <a href={progressAddress(one.campaign, one.sheet, one.period)}>
                        {say('progress.due.hiding', { n: one.hiding })}
                      </a>
                    </b>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Scroll>
  )
}
