import type { QueueCounts } from '../../../shared/contract/overview.ts'
import { topicText } from '../../text/topic-text.ts'
import { useWords } from '../frame/words.ts'
import { Bars } from './ages.tsx'

/** The ten kinds of matter that most open tips are about. */
export function Topics({ units }: { units: readonly QueueCounts[] }) {
  const { say, language } = useWords()
  const sums = new Map<string, number>()
  for (const { topics } of units) {
    for (const [topic, count] of Object.entries(topics)) sums.set(topic, (sums.get(topic) ?? 0) + count)
  }
  const rows = [...sums]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 10)
    .map(([topic, count]) => ({ label: topicText(topic, language), count }))
  if (rows.length === 0) return null
  return <Bars title={say('overview.topics')} rows={rows} />
}
