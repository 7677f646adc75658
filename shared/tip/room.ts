import { Refusal } from '../refusal/refusal.ts'
import { canonicalJson } from '../value/canonical-json.ts'
import { type Tip, WRAPS } from './tip.ts'

/** What an item holds at most, in bytes; a tip is one. All the rest here are parts of it. */
const ITEM = 400 * 1024

/** The newest events: as many as the item keeps (`functions/store/tips/history-pages.ts`). */
const NEWEST = 66 * 1024

/** One wrap at its largest, with who made it. */
const WRAP = 2400

/** Names of older events' items, and one of them. Each such item holds 20 KiB at least. */
const PAGES = 24 * 1024
const PAGE = 100
const PAGE_HOLDS = 20 * 1024

/** What a tip takes on later (who works on it, days, a reward, duties), and what its row is found by. */
const LATER = 8 * 1024

/** All that an office writes beside a tip. */
const OFFICE = 40 * 1024

/** The reporter's answers, when all the rest is full. */
const ANSWERS = 8 * 1024

/** At most this many messages of each side, and records of the office. An answer is always taken. */
const MOST = { reporter: 200, office: 100, records: 100 } as const

/** What grows: a message or answer of the reporter, whatever the office writes beside the tip, or its history by a step. */
export type Growth = 'reporter' | 'answer' | 'office' | 'step'

/** Of {@link PAGES}, what the office may fill. The clock and the reporter always find the rest. */
const pagesFor: Readonly<Record<Growth, number>> = {
  ...{ office: PAGES / 2, step: (PAGES * 3) / 4 },
  ...{ reporter: (PAGES * 3) / 4, answer: PAGES },
}

/**
 * Refuses `quota` for a tip that has grown past what may be: so that its item always takes one step more, the reporter's
 * answer, what the clock does, and every wrap. What the office wrote never takes room from the reporter.
 */
export function refuseOverfull(tip: Tip, by: Growth): void {
  if (pagesOf(tip) > pagesFor[by] || (by !== 'step' && isPast(tip, by))) throw new Refusal('quota')
}

function isPast(tip: Tip, by: Exclude<Growth, 'step'>): boolean {
  const { records = [], messages } = tip
  const of = (side: 'reporter' | 'office') => messages.filter(({ from }) => from === side)
  if (by === 'office') {
    const many = of('office').length > MOST.office || records.length > MOST.records
    return many || weigh([...of('office'), ...records]) > OFFICE
  }
  const room = ITEM - apartFromWriting(tip) - OFFICE - (by === 'answer' ? 0 : ANSWERS)
  return (by === 'reporter' && of('reporter').length > MOST.reporter) || weigh(of('reporter')) > room
}

/** What a tip weighs at most without what either side wrote after the filing. */
function apartFromWriting({
  history: _h,
  officeWraps: _w,
  messages: _m,
  records: _r,
  ...filed
}: Tip): number {
  return weigh(filed) + NEWEST + PAGES + WRAPS * WRAP + LATER
}

function pagesOf({ history }: Pick<Tip, 'history'>): number {
  const older = new TextEncoder().encode(canonicalJson(history)).length - NEWEST
  return older <= 0 ? 0 : Math.ceil(older / PAGE_HOLDS) * PAGE
}

/** Bytes that a value takes in an item, as DynamoDB counts them, or a few more. */
export function weigh(value: unknown): number {
  if (typeof value === 'string') return new TextEncoder().encode(value).length
  if (value instanceof Uint8Array) return value.length
  if (typeof value === 'number') return 21
  if (typeof value !== 'object' || value === null) return 1
  const parts = Array.isArray(value) ? value : Object.entries(value).flat()
  return parts.reduce<number>((sum, part) => sum + 1 + weigh(part), 3)
}
