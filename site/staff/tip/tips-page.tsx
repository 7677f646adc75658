import { useState } from 'preact/hooks'
import type { TipDetail } from '../../../shared/api/desk.ts'
import { Queue } from '../queue/queue.tsx'
import { useWords } from '../words.ts'
import { TipPage } from './tip-page.tsx'

/** The queue beside the open tip. `path`: `settled`, or a tip's id. */
export function TipsPage({ path }: { path: readonly string[] }) {
  const { say } = useWords()
  const id = path.find((part) => part !== 'settled')
  const [listed, setListed] = useState(false)
  const [round, setRound] = useState(0)
  const [changed, setChanged] = useState<ReadonlyMap<string, TipDetail>>(new Map())
  const settled = id === undefined ? path.includes('settled') : listed
  if (settled !== listed) setListed(settled)
  const reload = () => setRound((n) => n + 1)
  const note = (tip: TipDetail) => {
    setChanged((before) => new Map([...before, [tip.id, tip]]))
    reload()
  }
  return (
    <>
      {id && (
        <p class="back-to-list">
          <a href={settled ? '#/tips/settled' : '#/tips'}>{say('staff.queue.back')}</a>
        </p>
      )}
      <div class={id ? 'desk has-open' : 'desk'}>
        <Queue open={id} settled={settled} changed={changed} round={round} onReload={reload} />
        {id ? (
          <TipPage key={id} id={id} onChanged={note} />
        ) : (
          <p class="hint desk-tip nothing-open">{say('staff.queue.choose')}</p>
        )}
      </div>
    </>
  )
}
