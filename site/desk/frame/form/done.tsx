import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

interface Props {
  /** What was worked is gone with it: this takes the focus, so that it does not fall to the page. */
  readonly focus?: boolean
  readonly children: ComponentChildren
}

/** Says that something went well. */
export function Done({ focus = false, children }: Props) {
  const line = useRef<HTMLParagraphElement>(null)
  useLayoutEffect(() => {
    if (focus) line.current?.focus()
  }, [])
  return (
    <p class="notice ok" role="status" ref={line} {...(focus && { tabIndex: -1, 'data-said': '' })}>
      {children}
    </p>
  )
}
