import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import { dayInShanghai } from '../../../../shared/value/day.ts'
import { useWords } from '../../frame/words.ts'
import { type Filling, insertAt, readyTexts, type TemplateBox } from './ready-texts.ts'

interface Props {
  readonly for: TemplateBox
  readonly tip: Filling
  readonly value: string
  /** How many characters the box takes. */
  readonly most: number
  readonly box: RefObject<HTMLTextAreaElement>
  readonly onInput: (value: string) => void
}

/** Ready texts beside a box: the one that is chosen goes in at the cursor. */
export function TemplateChoice({ for: wanted, tip, value, most, box, onInput }: Props) {
  const { say } = useWords()
  const [full, setFull] = useState(false)
  const texts = readyTexts(wanted, tip, dayInShanghai(new Date()), say)
  const insert = (text: string) => {
    const next = insertAt(value, box.current?.selectionEnd ?? value.length, text, most)
    setFull(next === undefined)
    if (next !== undefined) onInput(next)
    box.current?.focus()
  }
  return (
    <div class="field">
      <label>
        <span class="vh">{say('tips.template.choose')}</span>
        <select
          class="input"
          value=""
          onChange={({ currentTarget }) => {
            const chosen = texts[Number(currentTarget.value)]
            currentTarget.value = ''
            if (chosen) insert(chosen.text)
          }}
        >
          <option value="">{say('tips.template.choose')}</option>
          {texts.map(({ title }, n) => (
            <option key={title} value={n}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {full && (
        <span class="problem" role="alert">
          {say('tips.template.full')}
        </span>
      )}
    </div>
  )
}
