import type { RefObject } from 'preact'
import { privateProps } from '../../../text/private-field.ts'
import { Label, type LabelProps } from './label.tsx'

export interface FieldProps extends LabelProps {
  readonly value: string
  readonly onInput: (value: string) => void
  readonly type?: 'text' | 'date' | 'password'
  /** More than one: lines of a larger box. */
  readonly rows?: number
  readonly maxLength?: number
  readonly inputMode?: 'numeric' | 'text'
  readonly narrow?: boolean
  /** The larger box itself. */
  readonly box?: RefObject<HTMLTextAreaElement>
}

/** A labelled box to type in, which no browser's maker reads along. */
export function Field(props: FieldProps) {
  const { value, onInput, type = 'text', rows, maxLength, inputMode, narrow, box, ...label } = props
  const shared = {
    ...privateProps,
    value,
    class: narrow ? 'input short-d' : 'input',
    ...(label.problem && { 'aria-invalid': true as const }),
    ...(maxLength !== undefined && { maxLength }),
    onInput: (event: Event) => onInput((event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value),
  }
  return (
    <Label {...label}>
      {rows ? (
        <textarea {...shared} rows={rows} {...(box && { ref: box })} />
      ) : (
        <input {...shared} type={type} {...(inputMode !== undefined && { inputMode })} />
      )}
    </Label>
  )
}
