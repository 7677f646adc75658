import type { TipDetail } from '../../../../shared/contract/tips.ts'
import { type MessageKey, message } from '../../../../shared/messages/message.ts'
import { officeName } from '../../../../shared/office/office-name.ts'
import {
  fillPlaces,
  type Template,
  type TemplateBox,
  type TemplatePlace,
} from '../../../../shared/office/template.ts'
import { tipNumber } from '../../../../shared/tip/tip-number.ts'
import type { Day } from '../../../../shared/value/day.ts'
import { dateText } from '../../../text/date-text.ts'
import type { Say } from '../../frame/words.ts'

/** The platform's ready texts, by the box that they are for. */
const names = {
  reply: ['received', 'where', 'when', 'photo', 'still', 'busy', 'passed', 'danger'],
  result: ['fixed', 'ordered', 'stopped', 'agreed', 'clear', 'gone'],
} as const satisfies Record<TemplateBox, readonly string[]>

export interface ReadyText {
  readonly id: string
  readonly title: string
  readonly text: string
}

/** What stands open of a tip and may be filled into a text. */
export type Filling = Pick<TipDetail, 'id' | 'filedOn' | 'facts' | 'office'>

/** What stands for what in a text, in the language of who reads. */
function fillingOf(tip: Filling, today: Day): Readonly<Record<TemplatePlace, string>> {
  const { language } = tip.facts
  return {
    number: tipNumber(tip, language),
    date: dateText(today, language),
    office: officeName(tip.office, language),
  }
}

/** The ready texts of a box: named in the words of who writes, written and filled in the language of who reads. */
export function readyTexts(box: TemplateBox, tip: Filling, today: Day, say: Say): ReadyText[] {
  const { language } = tip.facts
  const filled = fillingOf(tip, today)
  return names[box].map((name) => {
    const key: MessageKey = `tips.template.${name}`
    return { id: name, title: say(`tips.template.${name}.title`), text: message(language, key, filled) }
  })
}

/** Ready texts to choose from: the office's own first, then the platform's; a group without any is left out. */
export function choices(
  box: TemplateBox,
  tip: Filling,
  { own, today, say }: { readonly own: readonly Template[]; readonly today: Day; readonly say: Say },
): { name: 'own' | 'platform'; texts: ReadyText[] }[] {
  const filled = fillingOf(tip, today)
  const mine = own
    .filter((one) => one.box === box)
    .map(({ id, name, text }) => ({ id, title: name, text: fillPlaces(text, filled) }))
  const groups = [
    { name: 'own' as const, texts: mine },
    { name: 'platform' as const, texts: readyTexts(box, tip, today, say) },
  ]
  return groups.filter(({ texts }) => texts.length > 0)
}

/**
 * What to put in at the cursor, behind what is marked, so that a text stands there on lines of its own: nothing that was typed
 * goes. Undefined when the whole would be longer than the box takes.
 */
export function insertionAt(typed: string, cursor: number, text: string, most: number): string | undefined {
  const [before, after] = [typed.slice(0, cursor), typed.slice(cursor)]
  const gap = (beside: string, at: 'end' | 'start') =>
    beside === '' || (at === 'end' ? beside.endsWith('\n') : beside.startsWith('\n')) ? '' : '\n'
  const piece = `${gap(before, 'end')}${text}${gap(after, 'start')}`
  return typed.length + piece.length > most ? undefined : piece
}
