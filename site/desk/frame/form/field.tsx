import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { characters, tooMany } from '../../../../shared/value/characters.ts'
import { privateProps } from '../../../text/private-field.ts'
import { useWords } from '../words.ts'
import { Label, type LabelProps } from './label.tsx'

export interface FieldProps extends LabelProps {
  readonly value: string
  readonly onInput: (value: string) => void
  readonly type?: 'text' | 'date' | 'password'
  /** More than one: lines of a larger box. */
  readonly rows?: number
  /** So many characters may be sent, counted as the server counts. More can be typed and pasted: nothing is cut, and its form does not go. */
  readonly maxLength?: number
  readonly inputMode?: 'numeric' | 'text'
  readonly narrow?: boolean
  /** The larger box itself. */
  readonly box?: RefObject<HTMLTextAreaElement>
}

/** A labelled box to type in, which no browser's maker reads along. */
export function Field(props: FieldProps) {
  const { value, onInput, type = 'text', rows, maxLength, inputMode, narrow, box, ...rest } = props
  const { say } = useWords()
  const typed = useRef<HTMLInputElement | HTMLTextAreaElement | null>(null)
  const over = maxLength === undefined ? 0 : tooMany(value, maxLength)
  const written = characters(value)
  const tooLong = over > 0 ? say('desk.tooLong', { n: written - over, written, over }) : ''
  useLayoutEffect(() => typed.current?.setCustomValidity(tooLong), [tooLong])
  const label = { ...rest, problem: tooLong || rest.problem }
  const shared = {
    ...privateProps,
    value,
    class: narrow ? 'input short-d' : 'input',
    ...(label.problem && { 'aria-invalid': true as const }),
    onInput: (event: Event) => onInput((event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value),
  }
  return (
    <Label {...label}>
      {rows ? (
        <textarea
          {...shared}
          rows={rows}
          ref={(area) => {
            typed.current = area
            if (box) box.current = area
          }}
        />
      ) : (
        <input
          {...shared}
          ref={(line) => {
            typed.current = line
          }}
          type={type}
          {...(inputMode !== undefined && { inputMode })}
        />
      )}
    </Label>
  )
}
