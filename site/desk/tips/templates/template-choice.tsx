import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import { templateRoutes } from '../../../../shared/contract/templates.ts'
import { TEMPLATE_TEXT, type TemplateBox } from '../../../../shared/office/template.ts'
import { dayInShanghai } from '../../../../shared/value/day.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { useLoad } from '../../frame/use-load.ts'
import { useWords } from '../../frame/words.ts'
import { choices, type Filling, insertAt } from './ready-texts.ts'

interface Props {
  readonly for: TemplateBox
  readonly tip: Filling
  readonly value: string
  readonly box: RefObject<HTMLTextAreaElement>
  readonly onInput: (value: string) => void
}

/** Ready texts beside a box, the office's own first: the one that is chosen goes in at the cursor. */
export function TemplateChoice({ for: wanted, tip, value, box, onInput }: Props) {
  const { ask } = useDesk()
  const words = useWords()
  const { say } = words
  const [full, setFull] = useState(false)
  const own = useLoad('templates', () => ask(templateRoutes.list))
  const groups = choices(wanted, tip, {
    ...{ own: own.value?.templates ?? [], today: dayInShanghai(new Date()), say },
  })
  const texts = groups.flatMap((group) => group.texts)
  const insert = (text: string) => {
    const next = insertAt(value, box.current?.selectionEnd ?? value.length, text, TEMPLATE_TEXT[wanted])
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
            const chosen = texts.find(({ id }) => id === currentTarget.value)
            currentTarget.value = ''
            if (chosen) insert(chosen.text)
          }}
        >
          <option value="">{say('tips.template.choose')}</option>
          {groups.map((group) => (
            <optgroup key={group.name} label={say(`templates.group.${group.name}`)}>
              {group.texts.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      {own.error !== undefined && <span class="hint">{say('templates.notLoaded')}</span>}
      {full && (
        <span class="problem" role="alert">
          {say('tips.template.full')}
        </span>
      )}
    </div>
  )
}
