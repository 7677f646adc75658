import type { ComponentChildren } from 'preact'
import { useLanding } from './use-landing.ts'

interface Props {
  readonly id: string
  /** Of what it is the head, as {@link useLanding} has it. */
  readonly came: unknown
  readonly children: ComponentChildren
}

/** The head of a part, where the focus lands when the button that was pressed is gone with what stood there. */
export function LandingHeading({ id, came, children }: Props) {
  return (
    <h2 id={id} tabIndex={-1} ref={useLanding<HTMLHeadingElement>(came)}>
      {children}
    </h2>
  )
}
