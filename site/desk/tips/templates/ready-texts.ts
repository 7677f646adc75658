import type { TipDetail } from '../../../../shared/contract/tips.ts'
import { type MessageKey, message } from '../../../../shared/messages/message.ts'
import { officeName } from '../../../../shared/office/office-name.ts'
import type { Template, TemplateBox } from '../../../../shared/office/template.ts'
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

/** The ready texts of a box: named in the words of who writes, written and filled in the language of who reads. */
export function readyTexts(box: TemplateBox, tip: Filling, today: Day, say: Say): ReadyText[] {
  const { language } = tip.facts
  const filled = {
    number: tipNumber(tip, language),
    date: dateText(today, language),
    office: officeName(tip.office, language),
  }
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
  const mine = own.filter((one) => one.box === box).map(({ id, name, text }) => ({ id, title: name, text }))
  const groups = [
    { name: 'own' as const, texts: mine },
    { name: 'platform' as const, texts: readyTexts(box, tip, today, say) },
  ]
  return groups.filter(({ texts }) => texts.length > 0)
}

/**
 * A text with another put in at the cursor, behind what is marked: nothing that was typed goes. Undefined when it would be
 * longer than the box takes.
 */
export function insertAt(typed: string, cursor: number, text: string, most: number): string | undefined {
  const [before, after] = [typed.slice(0, cursor), typed.slice(cursor)]
  const gap = (beside: string, at: 'end' | 'start') =>
    beside === '' || (at === 'end' ? beside.endsWith('\n') : beside.startsWith('\n')) ? '' : '\n'
  const whole = `${before}${gap(before, 'end')}${text}${gap(after, 'start')}${after}`
  return whole.length > most ? undefined : whole
}
