import type { ComponentChildren } from 'preact'

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

/** A button of the desk. */
export function Button({ look = 'small', submit = false, children, ...more }: Props) {
  return (
    <button class={looks[look]} type={submit ? 'submit' : 'button'} {...more}>
      {children}
    </button>
  )
}
