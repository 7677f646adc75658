import type { QueueCounts } from '../../../shared/contract/overview.ts'
import { topicText } from '../../text/topic-text.ts'
import { countText } from '../frame/count-text.ts'
import { useWords } from '../frame/words.ts'

/** How long the open tips have been here, in working days, as lines with their number. */
export function Ages({ offices }: { offices: readonly QueueCounts[] }) {
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
export function Topics({ offices }: { offices: readonly QueueCounts[] }) {
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
