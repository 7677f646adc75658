import { useContext, useLayoutEffect, useRef } from 'preact/hooks'
import { replaced } from '../../../../shared/personal-data/cover.ts'
import { Field, type FieldProps } from '../form/field.tsx'
import { FindList } from './find-list.tsx'
import type { Find } from './finds.ts'
import { GuardContext } from './guard.ts'

interface Props extends FieldProps {
  /** Its name among the fields that are written together. */
  readonly name: string
}

/** A box for words that leave the office or last: what tells who somebody is shown below it, to be decided. */
export function WrittenField({ name, ...field }: Props) {
  const { value, onInput } = field
  const guard = useContext(GuardContext)
  const beside = useRef<HTMLSpanElement>(null)
  const decided = useRef(false)
  useLayoutEffect(() => {
    guard?.hear(name, value, beside.current, decided.current)
    decided.current = false
  }, [name, value])
  useLayoutEffect(() => () => guard?.forget(name), [name])
  const finds = guard?.finds.filter((find) => find.field === name) ?? []
  const replace = (find: Find, by: string) => {
    // What was typed since is read first: a span counts only in the text that it was found in.
    if (guard?.readText(name) !== value) return guard?.look()
    decided.current = true
    onInput(replaced(value, find, by))
  }
  const parts = (
    <>
      <Field {...field} />
      <span hidden ref={beside} />
      {guard && finds.length > 0 && (
        <FindList guard={guard} text={guard.readText(name) ?? ''} finds={finds} onReplace={replace} />
      )}
    </>
  )
  return guard?.mode === 'publish' ? <div class="written">{parts}</div> : parts
}
