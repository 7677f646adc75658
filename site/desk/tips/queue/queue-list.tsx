import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { TipSummary } from '../../../../shared/contract/tips.ts'
import type { TipId } from '../../../../shared/value/id.ts'
import { Button } from '../../frame/form/button.tsx'
import type { QueueFilter } from '../../frame/queue-filter.ts'
import { useWords } from '../../frame/words.ts'
import { QueueRow } from './queue-row.tsx'
import { useListKeys } from './use-list-keys.ts'

interface Props {
  readonly tips: readonly TipSummary[]
  /** The one that is open. */
  readonly open: TipId | undefined
  readonly filter: QueueFilter
  /** Those that were chosen; undefined while none is to be. */
  readonly chosen: readonly TipId[] | undefined
  readonly onChoose: (chosen: readonly TipId[]) => void
  /** Between the list and what is said about its keys. */
  readonly children: ComponentChildren
}

/** The tips themselves, to walk through with keys and to choose several of. */
export function QueueList({ tips, open, filter, chosen, onChoose, children }: Props) {
  const { say } = useWords()
  const [keys, setKeys] = useState(true)
  const list = useRef<HTMLOListElement>(null)
  useListKeys(list, keys)
  const choose = (id: TipId, on: boolean) =>
    onChoose(on ? [...(chosen ?? []), id] : (chosen ?? []).filter((one) => one !== id))
  return (
    <>
      <ol class="q-list" ref={list}>
        {tips.map((tip) => (
          <QueueRow
            key={tip.id}
            tip={tip}
            open={tip.id === open}
            filter={filter}
            {...(chosen && { chosen: chosen.includes(tip.id), onChoose: (on) => choose(tip.id, on) })}
          />
        ))}
      </ol>
      {children}
      <p class="hint more">
        {keys && say('desk.shortcuts.how')}
        <Button look="plain" onClick={() => setKeys(!keys)}>
          {say(keys ? 'desk.shortcuts.off' : 'desk.shortcuts.on')}
        </Button>
      </p>
    </>
  )
}
