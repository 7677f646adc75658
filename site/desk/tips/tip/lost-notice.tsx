import { Problem } from '../../frame/form/problem.tsx'
import { useWords } from '../../frame/words.ts'
import type { LiveTip } from '../opened/use-tip.ts'
import { HistoryList } from './history-part.tsx'

/** Why the last change was not made; after a lost race, what somebody else did first. */
export function LostNotice({ live }: { live: LiveTip }) {
  const { say } = useWords()
  const { act, between } = live
  const last = between.at(-1)
  if (act.error === undefined) return null
  if (!last) return <Problem error={act.error} />
  const name = last.by.who === 'staff' ? last.by.name : say('tips.event.reporter')
  return (
    <Problem error={say('tips.error.lost', { name })}>
      <HistoryList history={between} />
    </Problem>
  )
}
