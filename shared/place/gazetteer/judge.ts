import { markBorders } from './borders.ts'
import {
  ASIDE,
  BUILDER,
  BUILDER_IS,
  BUILT_BY,
  BY_BUILDER,
  CONTRACTED,
  CREW,
  ELSEWHERE,
  ESTATE,
  everydayDistricts,
  FIRM,
  FIRM_AT,
  HERE,
  INSTITUTION,
  LANDMARK,
  LEGAL_FIRM,
  MAY_FOLLOW,
  NOT_HERE,
  NUMBERED_BUILDER,
  OLD_TOWN,
  OTHER_KIND,
  OTHER_TOWN,
  PERSON,
  PERSON_IS,
  PLAIN_BUILDER,
  PLAINLY,
  ROAD,
  SHOP,
  SITE_AFTER,
  WATER,
} from './cues.ts'
import { type Mention, stands } from './mention.ts'

const before = (text: string, at: number) => text.slice(Math.max(0, at - 14), at)
const after = (text: string, at: number) => text.slice(at, at + 24)

/** What the words before a name make of it. */
function judgeBefore(text: string, { start, end }: Mention): Mention['trust'] {
  const left = before(text, start)
  if (NOT_HERE.test(left) || BUILDER_IS.test(left) || PERSON_IS.test(left)) return 'void'
  if (BY_BUILDER.test(left) && BUILT_BY.test(after(text, end))) return 'void'
  if (FIRM_AT.test(left)) return SITE_AFTER.test(after(text, end)) ? 'strong' : 'weak'
  return ELSEWHERE.test(left) ? 'weak' : 'strong'
}

/** Larger than a town: its name is also that of roads, lakes and firms. */
const isBusy = ({ level }: Mention['entry']) => level !== 'street' && level !== 'landmark'

/** What the words after a name make of it. */
function judgeAfter({ entry }: Mention, right: string): Mention['trust'] {
  if (PERSON.test(right) || NUMBERED_BUILDER.test(right)) return 'void'
  if (entry.word.endsWith('市') && /^政(?!府|务)/.test(right)) return 'void'
  if (CREW.test(right)) return 'weak'
  if (!entry.full && entry.role !== 'unit' && CONTRACTED.test(right)) return 'void'
  if (entry.level === 'street' && entry.full) return 'strong'
  if (!entry.full && SHOP.test(right)) return 'weak'
  if (OLD_TOWN.test(right) && (entry.telling || !isBusy(entry))) return 'strong'
  if (entry.level === 'landmark' && /[路街]$/.test(entry.word)) return 'strong'
  if (!entry.full && isBusy(entry) && WATER.test(right)) return 'weak'
  if ((!entry.full || entry.role === 'nickname') && ROAD.test(right)) return 'void'
  // 镇江大港 may be a zone, 镇江大港路 is a road.
  if (entry.level === 'zone' && !entry.word.endsWith('区') && ROAD.test(right)) return 'weak'
  if (entry.level === 'zone') return LEGAL_FIRM.test(right) ? 'weak' : 'strong'
  if (PLAIN_BUILDER.test(right) || BUILDER.test(right)) return entry.full ? 'weak' : 'void'
  if (LEGAL_FIRM.test(right)) return 'weak'
  if (entry.full) return 'strong'
  const county = entry.level === 'district' && entry.codes.some((code) => /^\d{4}[28]/.test(code))
  if (entry.level === 'district' && (OTHER_TOWN.test(right) || (!county && OTHER_KIND.test(right))))
    return 'weak'
  if (isBusy(entry) && ASIDE.test(right)) return 'weak'
  if (FIRM.test(right) || ESTATE.test(right)) return 'weak'
  if (entry.level === 'landmark' || entry.telling) return 'strong'
  if (entry.role === 'unit' && !county && LANDMARK.test(right)) return 'weak'
  return INSTITUTION.test(right) ? 'weak' : 'strong'
}

/** Whether the words before a name let it be one: 第六合同段 holds no 六合. */
function mayStand(text: string, { entry, start }: Mention, joined: boolean): boolean {
  if (entry.chained) return true
  if (entry.level === 'landmark' && entry.word.length > 2) return true
  const carries = entry.full && entry.level !== 'street' && entry.role !== 'nickname'
  return (
    start === 0 ||
    joined ||
    (carries && entry.word.length > 2) ||
    entry.role === 'city' ||
    MAY_FOLLOW.test(before(text, start))
  )
}

/** 不是南京的鼓楼区 denies both; 靠近园区的吴中区 only one. */
const onlyVoid = (trust: Mention['trust']): Mention['trust'] => (trust === 'void' ? 'void' : 'strong')

const rank = { strong: 0, weak: 1, void: 2 } as const
const worse = (a: Mention['trust'], b: Mention['trust']) => (rank[a] >= rank[b] ? a : b)

/** Whether a name needs another beside it: 木渎 alone, 永安乡 for 永安街道, 东海 in 东海舰队. */
function isFeeble({ entry }: Mention, right: string, followed: boolean): boolean {
  if (entry.level === 'landmark' || entry.telling) return false
  if (entry.level === 'street') return !entry.full || entry.loose === true
  return !entry.full && !followed && everydayDistricts.has(entry.word) && !PLAINLY.test(right)
}

/** What follows a name, up to the next one that is sure to be a name. */
function rightOf(text: string, { end }: Mention, next: Mention | undefined): string {
  const sure = next && next.entry.role !== 'near' && !next.entry.chained
  return after(text, end).slice(0, sure ? next.start - end : undefined)
}

/** Judges every mention by its surroundings. A chain of names shares what the words before its first say. */
export function judgeMentions(text: string, mentions: readonly Mention[]): void {
  let previous: Mention | undefined
  let inherited: Mention['trust'] = 'strong'
  for (const [n, mention] of mentions.entries()) {
    const joined = previous?.end === mention.start
    const linked = previous !== undefined && /^的?$/.test(text.slice(previous.end, mention.start))
    const own = judgeBefore(text, mention)
    inherited = worse(own, joined ? inherited : linked ? onlyVoid(inherited) : 'strong')
    mention.anchored = linked ? (previous?.anchored ?? false) : HERE.test(before(text, mention.start))
    const right = rightOf(text, mention, mentions[n + 1])
    const following = judgeAfter(mention, right)
    mention.feeble = isFeeble(mention, right, mentions[n + 1]?.start === mention.end)
    mention.firm = following === 'void' && !ROAD.test(right)
    mention.trust = worse(inherited, following)
    const shaky =
      (mention.entry.loose && !mention.entry.full) ||
      (mention.entry.chained &&
        !joined &&
        !(mention.entry.telling && stands(mention.entry, after(text, mention.end))))
    const loose = mention.entry.level === 'landmark' ? 'void' : 'weak'
    if (!mayStand(text, mention, joined)) mention.trust = worse(mention.trust, loose)
    else if (shaky) mention.trust = worse(mention.trust, 'weak')
    previous = mention
  }
  dropParents(mentions)
  markBorders(text, mentions)
}

/** 南通市通州区建总: with the firm's place the places before it go too. */
function dropParents(mentions: readonly Mention[]): void {
  for (let n = mentions.length - 1; n > 0; n--) {
    const child = mentions[n]
    const parent = mentions[n - 1]
    if (!child || !parent || parent.end !== child.start || !child.firm) continue
    const city = child.entry.codes[0]?.replace(/^Z/, '').slice(0, 4)
    const holds =
      ['province', 'far', 'near'].includes(parent.entry.role) ||
      (parent.entry.role === 'city' &&
        child.entry.role === 'unit' &&
        parent.entry.codes[0]?.slice(0, 4) === city)
    if (!holds) continue
    parent.trust = 'void'
    parent.firm = true
  }
}
