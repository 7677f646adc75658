import { accepts, common } from './accepts.ts'
import { ask, type FoundPlace } from './found-place.ts'
import type { Mention } from './mention.ts'
import { choices, citiesAmong, unitsAmong } from './weigh.ts'

/** Words that put a site on a line between places. The second kind says so only with 和 or 到 before it. */
const LINE = /(交界|交接|接壤|搭界|相邻|毗邻|分界|交汇|结合部)|(之间|中间)/g
const CONNECTED = /[和与跟同及到至或|]/
/** Characters between two names of one border, and between the last and its word: 安亭 of 上海安亭. */
const NEAR = 5
/** Names that one border may have. */
const MOST = 8

/** The mentions that stand right before a word of a border, the last first; `last` is the place of the last. */
function before(mentions: readonly Mention[], last: number, at: number): Mention[] {
  const found: Mention[] = []
  let edge = at
  for (let n = last; n >= 0 && found.length < MOST; n--) {
    const one = mentions[n]
    if (!one || edge - one.end > NEAR) break
    found.push(one)
    edge = one.start
  }
  return found
}

const isForeign = ({ entry }: Mention) => entry.role === 'far' || entry.role === 'near'

/** Marks each mention of a border with its side: 江宁区与雨花台区交界, 禄口和溧水柘塘之间. */
export function markBorders(text: string, mentions: readonly Mention[]): void {
  let last = -1
  let side = 0
  for (const { 1: plainly, index } of text.matchAll(LINE)) {
    while ((mentions[last + 1]?.end ?? Number.POSITIVE_INFINITY) <= index) last++
    // 分界镇 is a town.
    if ((mentions[last + 1]?.start ?? Number.POSITIVE_INFINITY) <= index) continue
    const near = before(mentions, last, index)
    const first = near.at(-1)
    if (near.length > 0 && near.every(isForeign) && !mentions.every(isForeign)) {
      // 昆山花桥绿地大道，跟上海交界: the far side of a border whose near side is the place named before.
      for (const one of near) one.trust = 'void'
      continue
    }
    if (!first || !(plainly || CONNECTED.test(text.slice(first.end, index)))) continue
    side++
    for (const [n, one] of near.entries()) {
      const next = near[n - 1]
      if (next && CONNECTED.test(text.slice(one.end, next.start))) side++
      one.border = side
    }
  }
}

/**
 * The answer to words that name a border: both sides, and a side alone when the other is elsewhere or not known.
 * Undefined when there is no border, or both sides lie in one place.
 */
export function atBorder(mentions: readonly Mention[]): FoundPlace | undefined {
  const near = mentions.filter((one) => one.border !== undefined)
  if (near.length === 0) return undefined
  const ours = near.filter((one) => one.trust !== 'void')
  const places = [...unitsAmong(ours), ...citiesAmong(ours)]
  const bySide = new Map<number, Mention[]>()
  for (const one of places) bySide.set(one.border ?? 0, [...(bySide.get(one.border ?? 0) ?? []), one])
  const sides = [...bySide.values()]
  const foreign = near.some(isForeign)
  const sets = sides.map((side) => common(side.map((one) => accepts(one.entry))))
  if (!foreign && sides.length > 1 && common(sets).size > 0) return undefined
  return ask(sides.flatMap((side) => choices(side.filter((one, _, all) => narrowed(one, all)))))
}

/** Not a city or a district that a more exact name of its side follows. */
const narrowed = (one: Mention, side: readonly Mention[]) =>
  !side.some(
    (other) => other.start >= one.end && other.entry.codes.some((code) => accepts(one.entry).has(code)),
  )
