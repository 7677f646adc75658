import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useWords } from '../../frame/words.ts'
import { keyOf } from '../keys/key-table.ts'

/** Something to fill in: it takes the focus when it is shown, and keeps what it holds while it is not. */
export function Sheet({ shown, children }: { shown: boolean; children: ComponentChildren }) {
  const sheet = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!shown) return
    const first = sheet.current?.querySelector<HTMLElement>('select, textarea, input:not(.vh), [type=submit]')
    first?.focus()
  }, [shown])
  return (
    <div class="sheet-in" ref={sheet} hidden={!shown}>
      {children}
    </div>
  )
}

interface NextProps {
  /** Address of the next tip; undefined at the end of the list. */
  readonly next: string | undefined
  /** Address of the list. */
  readonly list: string
  /** Something is done: the next one is what one wants, and has the focus. */
  readonly wanted: boolean
}

/** On to the next of the list, or back to it from the last. */
export function NextLink({ next, list, wanted }: NextProps) {
  const { say } = useWords()
  const link = useRef<HTMLAnchorElement>(null)
  useLayoutEffect(() => {
    if (wanted) link.current?.focus()
  }, [wanted])
  return (
    <a
      class={wanted ? 'btn small go next' : 'btn small next'}
      href={next ?? list}
      ref={link}
      {...keyOf('next')}
    >
      {say(next ? 'tips.next' : 'tips.next.none')}{' '}
      <span class="kbd" aria-hidden="true">
        N
      </span>
    </a>
  )
}
