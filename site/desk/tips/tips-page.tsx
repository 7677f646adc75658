import { useState } from 'preact/hooks'
import type { TipDetail } from '../../../shared/contract/tips.ts'
import { filterOf, queryText } from '../frame/queue-filter.ts'
import { useWords } from '../frame/words.ts'
import { Queue } from './queue/queue.tsx'
import { TipPage } from './tip/tip-page.tsx'

/** The queue beside the open tip. `path`: a tip's id; `query`: what narrows the list. */
export function TipsPage({ path, query }: { path: readonly string[]; query: URLSearchParams }) {
  const { say } = useWords()
  const [id] = path
  const filter = filterOf(query)
  const [round, setRound] = useState(0)
  const [changed, setChanged] = useState<ReadonlyMap<string, TipDetail>>(new Map())
  const reload = () => setRound((n) => n + 1)
  const note = (tip: TipDetail) => {
    setChanged((before) => new Map([...before, [tip.id, tip]]))
    reload()
  }
  return (
    <>
      {id && (
        <p class="back-to-list">
          <a href={`#/tips${queryText(filter)}`}>{say('tips.list.back')}</a>
        </p>
      )}
      <div class={id ? 'desk has-open' : 'desk'}>
        <Queue open={id} filter={filter} changed={changed} round={round} onReload={reload} onChanged={note} />
        {id ? (
          <TipPage key={id} id={id} onChanged={note} />
        ) : (
          <p class="hint desk-tip nothing-open">{say('tips.list.choose')}</p>
        )}
      </div>
    </>
  )
}
