import type { MessageKey } from '../../../../shared/messages/message.ts'

interface Line {
  /** As the browser calls them. */
  readonly keys: readonly string[]
  readonly says: MessageKey
  /** It only goes there: what it stands at wants a second thought. */
  readonly goes?: boolean
}

/**
 * Every act of the list and of a tip, with the key that works it. The one table: the card shows it, the page is marked from it
 * by {@link keyOf}, and no key stands for two acts.
 */
export const keyTable = {
  walk: { keys: ['j', 'k'], says: 'tips.keys.walk' },
  enter: { keys: ['Enter'], says: 'tips.keys.enter' },
  find: { keys: ['/'], says: 'tips.keys.find' },
  views: { keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'], says: 'tips.keys.views' },
  lists: { keys: ['g'], says: 'tips.keys.lists' },
  filter: { keys: ['f'], says: 'tips.keys.filter' },
  order: { keys: ['d'], says: 'tips.keys.order', goes: true },
  more: { keys: ['+'], says: 'tips.keys.more' },
  reload: { keys: ['u'], says: 'tips.keys.reload' },
  choose: { keys: ['x'], says: 'tips.keys.choose' },
  all: { keys: ['*'], says: 'tips.keys.chooseAll' },
  bulk: { keys: ['b'], says: 'tips.keys.bulk', goes: true },
  next: { keys: ['n'], says: 'tips.keys.next' },
  before: { keys: ['p'], says: 'tips.keys.before' },
  list: { keys: ['l'], says: 'tips.keys.list' },
  open: { keys: ['o'], says: 'tips.keys.open', goes: true },
  file: { keys: ['v'], says: 'tips.keys.file', goes: true },
  step: { keys: ['a'], says: 'tips.keys.step' },
  others: { keys: ['s'], says: 'tips.keys.others', goes: true },
  take: { keys: ['m'], says: 'tips.keys.take' },
  give: { keys: ['w'], says: 'tips.keys.give', goes: true },
  reply: { keys: ['r'], says: 'tips.keys.reply' },
  inspection: { keys: ['i'], says: 'tips.keys.inspection' },
  copy: { keys: ['c'], says: 'tips.keys.copy' },
  outcome: { keys: ['e'], says: 'tips.keys.outcome' },
  note: { keys: ['t'], says: 'tips.keys.note' },
  papers: { keys: ['q'], says: 'papers.go' },
  told: { keys: ['h'], says: 'tips.keys.told', goes: true },
  remind: { keys: ['-'], says: 'tips.keys.remind', goes: true },
  extend: { keys: ['z'], says: 'tips.keys.extend' },
  reward: { keys: ['y'], says: 'tips.keys.reward' },
  split: { keys: [';'], says: 'tips.parts.split' },
  undo: { keys: [','], says: 'tips.act.undo', goes: true },
  case: { keys: ['.'], says: 'tips.keys.case', goes: true },
  escape: { keys: ['Escape'], says: 'tips.keys.escape' },
  card: { keys: ['?'], says: 'tips.keys.card' },
} as const satisfies Record<string, Line>

export type KeyAct = keyof typeof keyTable

interface KeyMark {
  readonly 'data-key'?: string
  readonly 'aria-keyshortcuts'?: string
  readonly 'data-key-goes'?: boolean
}

/** Marks what an act stands at, for the page and for who listens to it. `nth`: of several keys. */
export function keyOf(act: KeyAct, nth = 0): KeyMark {
  const { keys, goes }: Line = keyTable[act]
  const key = keys[nth]
  if (key === undefined) return {}
  return { 'data-key': key, 'aria-keyshortcuts': key, ...(goes && { 'data-key-goes': true }) }
}

/** What the card shows of an act: its keys as they are printed on a keyboard. */
export function keyLines(): {
  readonly act: string
  readonly keys: readonly string[]
  readonly says: MessageKey
}[] {
  return Object.entries<Line>(keyTable).map(([act, { keys, says }]) => ({
    ...{ act, says },
    keys: keys.length > 2 ? [`${keys[0]}–${keys.at(-1)}`] : keys.map(printed),
  }))
}

function printed(key: string): string {
  return key.length === 1 ? key.toUpperCase() : key.replace('Escape', 'Esc')
}
