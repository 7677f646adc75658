import { useState } from 'preact/hooks'
import type { TipDetail } from '../../../shared/contract/tips.ts'
import type { TipId } from '../../../shared/value/id.ts'
import { filterOf, queryText } from '../frame/queue-filter.ts'
import { useWords } from '../frame/words.ts'
import { KeyCard } from './keys/key-card.tsx'
import { useKeys } from './keys/use-keys.ts'
import { type Listed, neighboursOf } from './queue/neighbours.ts'
import { Queue } from './queue/queue.tsx'
import { TipPage } from './tip/tip-page.tsx'

interface Props {
  /** A tip's id, and `papers` for what is printed of it. */
  readonly path: readonly string[]
  /** What narrows the list. */
  readonly query: URLSearchParams
  /** What was typed to find a tip. */
  readonly find: string
}

/** The queue beside the open tip. */
export function TipsPage({ path, query, find }: Props) {
  const { say } = useWords()
  const [id, part] = path
  const papers = part === 'papers'
  const filter = filterOf(query)
  const [round, setRound] = useState(0)
  const [changed, setChanged] = useState<ReadonlyMap<TipId, TipDetail>>(new Map())
  const [listed, setListed] = useState<Listed>({ order: [], shown: [] })
  const keys = useKeys()
  const see = (tip: TipDetail) => setChanged((before) => new Map([...before, [tip.id, tip]]))
  const note = (tip: TipDetail) => {
    see(tip)
    setRound((n) => n + 1)
  }
  const list = `#/tips${queryText(filter)}`
  const { before, after } = neighboursOf(listed, id)
  const hrefOf = (one: TipId | undefined) => one && `#/tips/${one}${queryText(filter)}`
  const ways = {
    list,
    here: `#/tips/${id}${queryText(filter)}`,
    before: hrefOf(before),
    after: hrefOf(after),
  }
  return (
    <div class={`panes${id ? ' has-open' : ''}${papers ? ' on-papers' : ''}`}>
      <h1 class="vh">{say('tips.queue.title')}</h1>
      <div class="list-pane">
        <Queue
          {...{ open: id, filter, find, changed, round }}
          onChanged={note}
          onFresh={() => setRound((n) => n + 1)}
          onListed={setListed}
        />
        <KeyCard keys={keys} />
      </div>
      {id ? (
        <TipPage key={id} id={id} ways={ways} papers={papers} onSeen={see} onChanged={note} />
      ) : (
        <p class="hint desk-tip nothing-open">{say('tips.list.choose')}</p>
      )}
    </div>
  )
}
