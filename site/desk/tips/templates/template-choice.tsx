import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import { templateRoutes } from '../../../../shared/contract/templates.ts'
import { TEMPLATE_TEXT, type TemplateBox } from '../../../../shared/office/template.ts'
import { dayInShanghai } from '../../../../shared/value/day.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { useLoad } from '../../frame/use-load.ts'
import { useWords } from '../../frame/words.ts'
import { choices, type Filling, insertionAt } from './ready-texts.ts'

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
    const area = box.current
    if (!area) return
    const piece = insertionAt(value, area.selectionEnd, text, TEMPLATE_TEXT[wanted])
    setFull(piece === undefined)
    area.focus()
    if (piece !== undefined) onInput(typeInto(area, piece))
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

/** Puts a text in behind what is marked, as if it was typed: the browser can take it back. Returns what stands there then. */
function typeInto(area: HTMLTextAreaElement, piece: string): string {
  const at = area.selectionEnd
  const whole = area.value.slice(0, at) + piece + area.value.slice(at)
  area.setSelectionRange(at, at)
  // Nothing else that puts text in can be undone by the browser.
  document.execCommand('insertText', false, piece)
  if (area.value !== whole) {
    area.value = whole
    area.setSelectionRange(at + piece.length, at + piece.length)
  }
  return whole
}
