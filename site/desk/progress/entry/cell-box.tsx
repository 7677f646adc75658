import { privateProps } from '../../../text/private-field.ts'

interface Props {
  readonly id: string
  /** What it is called: its line and its column. */
  readonly label: string
  readonly value: string
  readonly problem?: string | undefined
  /** A question and not a fault. */
  readonly asks?: boolean
  readonly wide?: boolean
  /** What to write, while nothing is. */
  readonly hint?: string | undefined
  readonly onInput: (value: string) => void
}

/** A box in a table, called by its line and column; what is wrong stands below it and is read with it. */
export function CellBox({ id, label, value, problem, asks = false, wide = false, hint, onInput }: Props) {
  return (
    <>
      <input
        {...privateProps}
        id={id}
        class={wide ? 'input' : 'input cell-number'}
        aria-label={label}
        value={value}
        {...(hint && { placeholder: hint })}
        {...(!wide && { inputMode: 'decimal' as const })}
        {...(problem && !asks && { 'aria-invalid': true as const })}
        {...(problem && { 'aria-describedby': `${id}-problem` })}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {problem && (
        <span id={`${id}-problem`} class={asks ? 'hint cell-finding' : 'problem cell-finding'}>
          {problem}
        </span>
      )}
    </>
  )
}
