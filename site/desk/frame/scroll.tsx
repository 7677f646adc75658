import type { ComponentChildren } from 'preact'

interface Props {
  /** What it holds, as it is announced. */
  readonly name: string
  readonly children: ComponentChildren
}

/** A part wider than a narrow page, a table mostly: moved by the keyboard too, and so it has a name. */
export function Scroll({ name, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and so it is moved by the keyboard.
    <section class="scroll" tabIndex={0} aria-label={name}>
      {children}
    </section>
  )
}
