import type { ComponentChildren, RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { TipSummary } from '../../../../shared/contract/queue.ts'
import type { TipId } from '../../../../shared/value/id.ts'
import { Button } from '../../frame/form/button.tsx'
import type { QueueFilter } from '../../frame/queue-filter.ts'
import { useWords } from '../../frame/words.ts'
import { QueueRow } from './queue-row.tsx'

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
      <ol ref={list}>
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

/** J and K move through the links of a list; Enter opens one, as it does any link. */
function useListKeys(list: RefObject<HTMLElement>, on: boolean): void {
  useEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0
      const links: Element[] = [...(list.current?.querySelectorAll('a') ?? [])]
      if (step === 0 || links.length === 0) return
      const at = document.activeElement ? links.indexOf(document.activeElement) : -1
      const current = links.findIndex((link) => link.getAttribute('aria-current') === 'true')
      const next = nextPlace(at === -1 ? current : at, step, links.length)
      const link = links[next]
      if (link instanceof HTMLElement) link.focus()
      event.preventDefault()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [list, on])
}

/** The place after a step, kept within the list; from nowhere (-1) it is the first. */
export function nextPlace(at: number, step: number, length: number): number {
  return at === -1 ? 0 : Math.min(length - 1, Math.max(0, at + step))
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
}
