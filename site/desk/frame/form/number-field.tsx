import { writtenOut } from '../../../../shared/value/typed-number.ts'
import { useWords } from '../words.ts'
import { Field } from './field.tsx'

interface Props {
  readonly label: string
  readonly value: string
  readonly problem?: string | undefined
  readonly 'data-at'?: string
  readonly onInput: (value: string) => void
}

/** A box for a number, typed as people type it. Who writes 万 is told how to write it at once. */
export function NumberField({ problem, ...box }: Props) {
  const { say } = useWords()
  const number = writtenOut(box.value)
  const said = number === undefined ? problem : say('desk.number.written', { number })
  return <Field {...box} inputMode="numeric" narrow problem={said} />
}
