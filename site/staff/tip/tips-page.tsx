import { useState } from 'preact/hooks'
import { Queue } from '../queue/queue.tsx'
import { useWords } from '../words.ts'
import { TipPage } from './tip-page.tsx'

/** The queue beside the open tip. `path`: `settled`, an id, or both. */
export function TipsPage({ path }: { path: readonly string[] }) {
  const { say } = useWords()
  const id = path.find((part) => part !== 'settled')
  const [listed, setListed] = useState(false)
  const [round, setRound] = useState(0)
  const settled = id === undefined ? path.includes('settled') : listed
  if (settled !== listed) setListed(settled)
  const reload = () => setRound((n) => n + 1)
  return (
    <div class={id ? 'desk has-open' : 'desk'}>
      <Queue open={id} settled={settled} round={round} onReload={reload} />
      {id ? (
        <TipPage key={id} id={id} onChanged={reload} />
      ) : (
        <p class="hint desk-tip nothing-open">{say('staff.queue.choose')}</p>
      )}
    </div>
  )
}
