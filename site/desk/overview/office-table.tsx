import type { QueueCounts } from '../../../shared/contract/overview.ts'
import type { MonthFigures } from '../../../shared/handling/month-figures.ts'
import type { MessageKey } from '../../../shared/messages/message.ts'
import { officeName } from '../../../shared/office/office-name.ts'
import { cities } from '../../../shared/place/division.ts'
import { csv } from '../../../shared/table/csv.ts'
import { type OfficeCode, PROVINCE } from '../../../shared/value/office-code.ts'
import { countText } from '../frame/count-text.ts'
import { useDesk } from '../frame/desk-context.ts'
import { type QueueFilter, queryText } from '../frame/queue-filter.ts'
import { Scroll } from '../frame/scroll.tsx'
import { type Say, useWords } from '../frame/words.ts'
import { monthRows } from './months-table.tsx'

/** A line for each office; every number leads to the list behind it, a city's name to its districts. */
export function OfficeTable({ own, below }: { own: QueueCounts; below: readonly QueueCounts[] }) {
  const { say } = useWords()
  const busy = below.filter(({ open }) => open > 0)
  const idle = below.filter(({ open }) => open === 0)
  return (
    <>
      <Scroll name={say('overview.office')}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{say('overview.office')}</th>
              {columns.map(({ id, label }) => (
                <th key={id} scope="col" class="r wrap-head">
                  {say(label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[own, ...busy].map((counts) => (
              <OfficeRow key={counts.office} counts={counts} />
            ))}
          </tbody>
        </table>
      </Scroll>
      {idle.length > 0 && (
        <details>
          <summary>{say('overview.idle', { n: idle.length })}</summary>
          <ul class="idle">
            {idle.map(({ office }) => (
              <li key={office}>
                <OfficeLink office={office} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function OfficeRow({ counts }: { counts: QueueCounts }) {
  const { me } = useDesk()
  return (
    <tr>
      <th scope="row">
        <OfficeLink office={counts.office} />
      </th>
      {columns.map(({ id, filter, bad }) => (
        <td key={id} class="r num">
          {counts[id] === 0 ? (
            '0'
          ) : (
            <a class={bad ? 'bad' : undefined} href={addressBehind(counts.office, me.office, filter)}>
              {countText(counts[id])}
            </a>
          )}
        </td>
      ))}
    </tr>
  )
}

function OfficeLink({ office }: { office: OfficeCode }) {
  const { me } = useDesk()
  const { language } = useWords()
  const name = officeName(office, language).replace(/[（(].*$/, '')
  return <>{isCityFromAbove(office, me.office) ? <a href={`#/overview/${office}`}>{name}</a> : name}</>
}

/** One column of the overview: what it counts, and the list behind a number. */
interface Column {
  readonly id: keyof Pick<
    QueueCounts,
    | 'open'
    | 'late'
    | 'soon'
    | 'unopened'
    | 'unassigned'
    | 'waiting'
    | 'critical'
    | 'disputed'
    | 'passed'
    | 'escalated'
  >
  readonly label: MessageKey
  readonly filter: Partial<QueueFilter>
  /** Something is wrong when it is not nought. */
  readonly bad?: boolean
}

const columns: readonly Column[] = [
  { id: 'open', label: 'overview.open', filter: {} },
  { id: 'late', label: 'tips.queue.late', filter: { due: 'late' }, bad: true },
  { id: 'soon', label: 'overview.soon', filter: { due: 'soon' } },
  { id: 'unopened', label: 'tips.view.unopened', filter: { mark: 'unopened' }, bad: true },
  { id: 'unassigned', label: 'tips.queue.unassigned', filter: { assignee: 'none' } },
  { id: 'waiting', label: 'tips.view.waiting', filter: { mark: 'waiting' } },
  { id: 'critical', label: 'tips.queue.urgent', filter: { mark: 'critical' } },
  { id: 'disputed', label: 'tips.view.disputed', filter: { mark: 'disputed' }, bad: true },
  { id: 'passed', label: 'overview.passed', filter: { mark: 'passed' } },
  { id: 'escalated', label: 'overview.escalated', filter: {} },
]

/** The overview as CSV: a line for each office, then one for each figure of this month and the last. */
export function overviewCsv(
  offices: readonly QueueCounts[],
  months: readonly MonthFigures[],
  nameOf: (office: OfficeCode) => string,
  say: Say,
): string {
  const head = [say('overview.code'), say('overview.office'), ...columns.map(({ label }) => say(label))]
  const lines = offices.map((counts) => [
    counts.office,
    nameOf(counts.office),
    ...columns.map(({ id }) => String(counts[id])),
  ])
  const compared =
    months.length === 0
      ? []
      : [
          [],
          [say('overview.month.title'), ...months.map(({ month }) => month)],
          ...monthRows(say).map(({ label, of }) => [label, ...months.map(of)]),
        ]
  return csv([head, ...lines, ...compared])
}

/** Whether an office is a city seen from the province: its line stands for its districts too. */
export function isCityFromAbove(office: OfficeCode, own: OfficeCode): boolean {
  return own === PROVINCE && cities.some(({ code }) => code === office)
}

/** Where a number of an office's line leads: the list behind it or, for a city seen from above, its districts. */
export function addressBehind(office: OfficeCode, own: OfficeCode, filter: Partial<QueueFilter>): string {
  if (isCityFromAbove(office, own)) return `#/overview/${office}`
  return `#/tips${queryText({ list: 'open', ...(office !== own && { office }), ...filter })}`
}

/** Where it goes up from an office: from a district to its city when one looks from the province, else to one's own. */
export function addressAbove(office: OfficeCode, own: OfficeCode): string {
  const city = cities.find(
    ({ code }) => code !== office && code.slice(0, 4) === office.replace(/^Z/, '').slice(0, 4),
  )
  return city && own === PROVINCE ? `#/overview/${city.code}` : '#/overview'
}
