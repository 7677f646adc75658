import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

interface Props {
  readonly class: string
  readonly 'aria-label'?: string
  readonly 'aria-labelledby'?: string
  /** It came in the place of what was worked: its first box takes the focus. */
  readonly focus?: boolean
  readonly onSubmit: () => void
  readonly children: ComponentChildren
}

/** A form that the page itself sends. */
export function Form({ focus = false, onSubmit, children, ...more }: Props) {
  const form = useRef<HTMLFormElement>(null)
  useLayoutEffect(() => {
    if (focus) form.current?.querySelector<HTMLElement>('select, textarea, input')?.focus()
  }, [])
  return (
    <form
      {...more}
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {children}
    </form>
  )
}
