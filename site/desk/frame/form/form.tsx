import type { ComponentChildren } from 'preact'

interface Props {
  readonly class: string
  readonly 'aria-label'?: string
  readonly 'aria-labelledby'?: string
  readonly onSubmit: () => void
  readonly children: ComponentChildren
}

/** A form that the page itself sends. */
export function Form({ onSubmit, children, ...more }: Props) {
  return (
    <form
      {...more}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {children}
    </form>
  )
}
