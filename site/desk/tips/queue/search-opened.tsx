import { Field } from '../../frame/form/field.tsx'
import { useWords } from '../../frame/words.ts'

interface Props {
  readonly value: string
  /** How many opened tips hold it; undefined while nothing is searched. */
  readonly found: number | undefined
  readonly onInput: (value: string) => void
}

/** Searches what was opened in this browser since sign-in. Nothing of it is sent anywhere. */
export function SearchOpened({ value, found, onInput }: Props) {
  const { say } = useWords()
  return (
    <>
      <Field
        label={say('tips.search.label')}
        hint={say('tips.queue.search')}
        value={value}
        onInput={onInput}
      />
      {found !== undefined && (
        <p class="hint" role="status">
          {say('tips.search.found', { n: found })}
        </p>
      )}
    </>
  )
}
