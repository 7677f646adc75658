import type { QueueCounts } from '../../../shared/contract/overview.ts'
import { countText } from '../frame/count-text.ts'
import { useWords } from '../frame/words.ts'

const ends = [5, 15, 30, 60] as const

/** How long the open tips have been here, in working days, as lines with their number. */
export function Ages({ units }: { units: readonly QueueCounts[] }) {
  const { say } = useWords()
  const sums = [...ends, 0].map((_, n) => units.reduce((sum, { ages }) => sum + (ages[n] ?? 0), 0))
  const labels = sums.map((_, n) => {
    const end = ends[n]
    return end === undefined ? say('overview.age.more', { n: 60 }) : say('overview.age.upTo', { n: end })
  })
  return (
    <Bars
      title={say('overview.age.title')}
      rows={sums.map((count, n) => ({ label: labels[n] ?? '', count }))}
    />
  )
}

/** Named numbers with a line as long as each. */
export function Bars({ title, rows }: { title: string; rows: readonly { label: string; count: number }[] }) {
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
