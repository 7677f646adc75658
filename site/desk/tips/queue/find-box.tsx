import { digitsIn } from '../../../../shared/tip/tip-number.ts'
import { privateProps } from '../../../text/private-field.ts'
import { queryText } from '../../frame/queue-filter.ts'
import { useWords } from '../../frame/words.ts'
import { keyOf } from '../keys/key-table.ts'

interface Props {
  readonly value: string
  readonly onInput: (value: string) => void
}

/**
 * Finds among the tips that are listed while one types, in what was opened here too, which is sent nowhere. A number, once
 * sent off, is looked for among all of the office's.
 */
export function FindBox({ value, onInput }: Props) {
  const { say } = useWords()
  const find = () => {
    const number = digitsIn(value)
    if (number) onInput('')
    location.hash = `#/tips${number ? queryText({ list: 'open', number }) : ''}`
  }
  return (
    <search class="desk-find">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          find()
        }}
      >
        <label>
          <span class="vh">{say('tips.find.label')}</span>
          <input
            {...privateProps}
            class="input"
            type="search"
            {...keyOf('find')}
            placeholder={say('tips.find.hint')}
            value={value}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
        </label>
      </form>
    </search>
  )
}
