import type { ComponentChildren } from 'preact'
import { Label, type LabelProps } from './label.tsx'

interface Props extends LabelProps {
  readonly value: string
  readonly onChange: (value: string) => void
  /** `<option>`s and `<optgroup>`s. */
  readonly children: ComponentChildren
}

/** A labelled list to choose one from. */
export function Choice({ value, onChange, children, ...label }: Props) {
  return (
    <Label {...label}>
      <select
        class="input"
        value={value}
        {...(label.problem && { 'aria-invalid': true as const })}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {children}
      </select>
    </Label>
  )
}
