import { overviewRoutes, type QueueCounts } from '../../../shared/contract/overview.ts'
import { officeName } from '../../../shared/office/office-name.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { dateText } from '../../text/date-text.ts'
import { topicText } from '../../text/topic-text.ts'
import { countText } from '../frame/count-text.ts'
import { useDesk } from '../frame/desk-context.ts'
import { Button } from '../frame/form/button.tsx'
import { Waiting } from '../frame/form/waiting.tsx'
import { useLoad } from '../frame/use-load.ts'
import { useWords } from '../frame/words.ts'
import { MonthsTable, PeopleTable } from './months-table.tsx'
import { addressAbove, OfficeTable, overviewCsv } from './office-table.tsx'

/** What is open, by office and by kind. `path`: the office looked into, one's own when absent. */
export function OverviewPage({ path }: { path: readonly string[] }) {
  const { ask, me } = useDesk()
  const { say, language } = useWords()
  const office = path[0] ?? me.office
  const counts = useLoad(office, () => ask(overviewRoutes.show, { query: { office, below: 1 } }))
  const today = dayInShanghai(new Date())
  const [own, ...below] = counts.value?.offices ?? []
  const { months = [], people = [] } = counts.value ?? {}
  const csv = overviewCsv(counts.value?.offices ?? [], months, (code) => officeName(code, language), say)
  return (
    <section class="desk-sheet overview" aria-labelledby="overview-title">
      <h1 id="overview-title">{say('overview.title')}</h1>
      <p class="hint">
        {officeName(office, language)}　{say('overview.asOf', { date: dateText(today, language) })}
      </p>
      {office !== me.office && (
        <p class="acts">
          <a href={addressAbove(office, me.office)}>{say('overview.up')}</a>
        </p>
      )}
      <Waiting of={counts} />
      {counts.value?.counting && (
        <p class="notice" role="status">
          {say('overview.counting')}
        </p>
      )}
      {own && (
        <>
          <OfficeTable own={own} below={below} />
          <div class="two-up">
            <MonthsTable months={months} />
            <PeopleTable people={people} office={office} />
          </div>
          <div class="two-up">
            <Ages offices={[own, ...below]} />
            <Topics offices={[own, ...below]} />
          </div>
          <p class="acts">
            <a
              class="btn small"
              download={`overview-${office}-${today}.csv`}
              href={`data:text/csv;charset=utf-8,${encodeURIComponent(csv)}`}
            >
              {say('overview.csv')}
            </a>
            <Button onClick={() => print()}>{say('common.act.print')}</Button>
          </p>
          <p class="hint">{say('overview.note')}</p>
        </>
      )}
    </section>
  )
}

/** How long the open tips have been here, in working days, as lines with their number. */
function Ages({ offices }: { offices: readonly QueueCounts[] }) {
  const { say } = useWords()
  const rows = ageSums(offices).map((count, n) => {
    const end = ageEnds[n]
    const label =
      end === undefined ? say('overview.age.more', { n: 60 }) : say('overview.age.upTo', { n: end })
    return { label, count }
  })
  return <Bars title={say('overview.age.title')} rows={rows} />
}

/** The ten kinds of matter that most open tips are about. */
function Topics({ offices }: { offices: readonly QueueCounts[] }) {
  const { say, language } = useWords()
  const rows = topicSums(offices).map(([topic, count]) => ({ label: topicText(topic, language), count }))
  return rows.length === 0 ? null : <Bars title={say('overview.topics')} rows={rows} />
}

/** Named numbers with a line as long as each. */
function Bars({ title, rows }: { title: string; rows: readonly { label: string; count: number }[] }) {
  const most = Math.max(1, ...rows.map(({ count }) => count))
  return (
    <section class="flow" aria-label={title}>
      <div class="part-head">
        <h2>{title}</h2>
      </div>
      <table class="bars">
        <tbody>
          {rows.map(({ label, count }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td class="r num">{countText(count)}</td>
              <td class="bar-cell">
                <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                  <rect class="fg" x="0" y="0" width={(100 * count) / most} height="4" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Ends of the ages that are counted, in working days since filing; the last group has none. */
const ageEnds = [5, 15, 30, 60] as const

/** How many open tips of all offices are how old: one number for each of {@link ageEnds}, then the older ones. */
export function ageSums(offices: readonly Pick<QueueCounts, 'ages'>[]): number[] {
  return [...ageEnds, 0].map((_, n) => offices.reduce((sum, { ages }) => sum + (ages[n] ?? 0), 0))
}

/** The ten topics that most open tips of all offices are about, most first. */
export function topicSums(offices: readonly Pick<QueueCounts, 'topics'>[]): [topic: string, count: number][] {
  const sums = new Map<string, number>()
  for (const { topics } of offices) {
    for (const [topic, count] of Object.entries(topics)) sums.set(topic, (sums.get(topic) ?? 0) + count)
  }
  return [...sums].toSorted(([, a], [, b]) => b - a).slice(0, 10)
}
