import type { ComponentChildren } from 'preact'
import { useWords } from '../words.ts'

export interface LabelProps {
  readonly label: string
  readonly hint?: string | undefined
  /** What is wrong with what was filled in. */
  readonly problem?: string | undefined
  readonly optional?: boolean
  /** By which it is found from where its fault is told. */
  readonly 'data-at'?: string | undefined
}

/** A label with its hint and its fault around the thing to fill in. */
export function Label(props: LabelProps & { readonly children: ComponentChildren }) {
  const { label, hint, problem, optional, children, 'data-at': at } = props
  const { say } = useWords()
  const more = optional ? say('common.field.optional') : undefined
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label class="field" data-at={at}>
      <span>{label}</span>
      {(hint || more) && <span class="hint">{[more, hint].filter(Boolean).join('　')}</span>}
      {problem && <span class="problem">{problem}</span>}
      {children}
    </label>
  )
}
