import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

const looks = {
  small: 'btn small',
  go: 'btn go small',
  stamp: 'btn stamp small',
  large: 'btn go',
  plain: 'plain',
} as const

interface Props {
  readonly look?: keyof typeof looks
  /** It sends the form around it. */
  readonly submit?: boolean
  readonly disabled?: boolean
  readonly onClick?: () => void
  readonly 'aria-label'?: string
  readonly 'aria-pressed'?: boolean
  readonly 'aria-expanded'?: boolean
  readonly 'aria-keyshortcuts'?: string
  /** The key that works it; `goes`: it only goes there. */
  readonly 'data-key'?: string
  readonly 'data-key-goes'?: boolean
  readonly children: ComponentChildren
}

/** A button of the desk. One that had the focus when it stood still for its work has it again after it, unless that went elsewhere. */
export function Button({ look = 'small', submit = false, children, ...more }: Props) {
  const own = useRef<HTMLButtonElement>(null)
  const had = useRef(false)
  const { disabled = false } = more
  const { current: button } = own
  if (disabled && button && button.ownerDocument.activeElement === button) had.current = true
  useLayoutEffect(() => {
    if (disabled || !had.current) return
    had.current = false
    const page = own.current?.ownerDocument
    if (page?.activeElement === page?.body) own.current?.focus({ preventScroll: true })
  }, [disabled])
  return (
    <button ref={own} class={looks[look]} type={submit ? 'submit' : 'button'} {...more}>
      {children}
    </button>
  )
}
