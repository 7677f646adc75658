import { countText } from '../../frame/count-text.ts'
import { Button } from '../../frame/form/button.tsx'
import { useWords } from '../../frame/words.ts'
import type { Order } from './groups.ts'
import type { LoadedQueue } from './use-queue.ts'

interface Props {
  readonly find: string
  readonly order: Order
  readonly queue: LoadedQueue
  /** How many are listed. */
  readonly found: number
  /** How many the whole list holds, where that was counted. */
  readonly total: number | undefined
}

/** How many were found, and among how many of how many: words and orders reach only what is loaded. */
export function Reach({ find, order, queue, found, total }: Props) {
  const { say } = useWords()
  const finds = find.trim() !== ''
  return (
    <>
      {finds && (
        <p class="hint found" role="status">
          {found > 0 ? say('tips.search.found', { n: found }) : say('tips.search.none')}
        </p>
      )}
      {(finds || order !== 'due') && (queue.more || queue.rest.running) && (
        <LoadRest queue={queue} total={total} />
      )}
    </>
  )
}

/** Loads all the rest, until it is stopped; the count grows with each page. */
function LoadRest({ queue, total }: Pick<Props, 'queue' | 'total'>) {
  const { say } = useWords()
  const { tips, act, rest } = queue
  const n = tips.length
  return (
    <p class="hint found">
      <span role="status">
        {total !== undefined && total > n
          ? say('tips.reach.of', { n, all: countText(total) })
          : say('tips.reach', { n })}
      </span>{' '}
      {rest.running ? (
        <Button look="plain" onClick={rest.stop}>
          {say('tips.bulk.stop')}
        </Button>
      ) : (
        <Button look="plain" disabled={act.busy} onClick={rest.load}>
          {say('tips.reach.all')}
        </Button>
      )}
    </p>
  )
}
