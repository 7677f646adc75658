import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { FAULTY } from './use-first-fault.ts'

interface Props {
  /** Another one: sending was tried again. */
  readonly tries: unknown
  /** What is wrong, in short. */
  readonly children: ComponentChildren
}

/** What is wrong with what was filled in, each with the way to its box. It takes the focus whenever sending was tried. */
export function Faults({ tries, children }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const [boxes, setBoxes] = useState<readonly HTMLElement[]>([])
  useLayoutEffect(() => {
    const found = [...(list.current?.closest('form')?.querySelectorAll<HTMLElement>(FAULTY) ?? [])]
    if (found.length !== boxes.length || found.some((box, n) => box !== boxes[n])) setBoxes(found)
  })
  useLayoutEffect(() => list.current?.focus(), [tries])
  return (
    <div class="notice err" role="alert" tabIndex={-1} ref={list}>
      {children}
      <ul>
        {boxes.map((box, n) => (
          <li key={n}>
            <button class="plain" type="button" onClick={() => box.focus()}>
              {nameOf(box)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What a box is called, after the part of the form that it stands in. */
function nameOf(box: HTMLElement): string {
  const part = box.closest('fieldset')?.querySelector('legend')?.textContent
  const label = box.closest('label')?.querySelector('span')?.textContent
  return [part, label].filter(Boolean).join('　')
}
