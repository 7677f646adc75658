import type { Entry } from './entry.ts'
import { nameAt } from './gazetteer.ts'
import { BREAK } from './normalise.ts'

/** A name found in a text, and how much it says about where the site is. */
export interface Mention {
  readonly entry: Entry
  readonly start: number
  readonly end: number
  /** `weak`: may be offered, never decides. `void`: the name of a road, a firm, a person's home. */
  trust: 'strong' | 'weak' | 'void'
  /** The name of a builder or of where people come from. */
  firm?: boolean
  /** Which side of a border it names. */
  border?: number
  /** Said to be where the site is: 工地在…. */
  anchored?: boolean
  /** An everyday word, a street's bare or older name: needs a city or a district beside it. */
  feeble?: boolean
  /** Read with one wrong character. */
  slip?: boolean
}

/** A stem without a place before it must stand alone: 木渎某工地, not 江东父老. */
const ENDS = /^(?:$|[|0-9某一的工有那这在附高经])/
/** What may follow a telling one besides: 木渎菜场, 盛泽和平望. */
const TOWNLY =
  /^(?:[旁边前后里和与跟同及到至去到来往镇乡村街东西南北]|对面|隔壁|老街|古镇|古街|集市|机场|菜|车站|汽车|地铁|中学|小学|中心|医院|卫生|派出所|大桥|电厂|发电|钢|安置|小区|新|商务|化工|产业|物流|服务区|渡口|万达|吾悦|项目|施工|拆|在|开发|科技|交界|之间|接壤|搭界|相邻|中间|交接|两)/
/**
 * What is built in a town and named for it, with a word between or none: 孟河汽配厂, 仙林学则路. Not 木渎路, which is a road
 * called so.
 */
const WORKS =
  /^[^|的在和与跟到从至0-9]{0,5}?(?:厂|市场|地铁|船闸|幼儿园|小学|中学|学校|煤矿|水库|工业[园区]|产业[园区]|物流园|商务区|商贸城|家纺城|服装城|灯具城|建材城|水泥|板材)|^[^|的在和与跟到从至0-9]{2,4}?(?:路|街|大道)(?!人|道办)/
/** Stems that are no everyday word, only no sure name: the village 梅村, the river 孟河. */
const UNSURE = /[村庄集河湖]$/
/** 三河酒厂: what it makes is found anywhere. */
const BRAND = /^[^|]{0,2}[酒烟药]厂/
/** What may stand before a telling one. */
const LEADS = /[在到从去于往的和与跟同至及区县市镇]$/
const LETTER = /[a-z]/

/** A Latin name is a word of its own. */
function isWhole(text: string, start: number, end: number): boolean {
  if (!LETTER.test(text[start] ?? '')) return true
  return !LETTER.test(text[start - 1] ?? '') && !LETTER.test(text[end] ?? '')
}

/** 交界 after a name, or after 和 and one more name. */
const LINE = /^(?:两[边地]|的|处)?(?:交界|交接|接壤|搭界|相邻|之间|中间)/
const LINE_AFTER = /^[和与跟同及到至][^|]{2,10}(?:交界|交接|接壤|搭界|相邻|之间|中间)/

/** Whether a common name is one side of a border whose other side is a name for sure: 龙潭和句容下蜀交界. */
function isSide(text: string, at: number, entry: Entry, previous: Mention | undefined): boolean {
  const end = at + entry.word.length
  if (LINE.test(text.slice(end, end + 8))) return previous?.end === at - 1
  if (!LINE_AFTER.test(text.slice(end, end + 16))) return false
  const other = nameAt(text, end + 1, true)
  return (other?.role === 'city' || other?.role === 'unit') && (!other.chained || other.telling === true)
}

/** The stem of a street that a clause begins with, or a telling one after a word like 在. */
function standingAlone(text: string, at: number, previous: Mention | undefined): Entry | undefined {
  const inProvince = previous?.entry.role === 'province' && previous.end === at
  const first = at === 0 || text[at - 1] === BREAK || inProvince
  if (!first && !LEADS.test(text[at - 1] ?? '')) return undefined
  const entry = nameAt(text, at, true)
  if (!entry?.chained) return undefined
  if (isSide(text, at, entry, previous)) return entry
  if (!first && !entry.telling) return undefined
  const right = text.slice(at + entry.word.length)
  return (first && entry.telling) || stands(entry, right) ? entry : undefined
}

/** Whether a stem without a place before it stands for the town, by what follows. */
export function stands(entry: Entry, right: string): boolean {
  const next = right.slice(0, 3)
  if (ENDS.test(next) || (entry.telling === true && TOWNLY.test(next))) return true
  return (
    (entry.telling === true || (UNSURE.test(entry.word) && !BRAND.test(right))) &&
    WORKS.test(right.slice(0, 10))
  )
}

/** Whether a name of ours begins inside a short one from elsewhere and outlasts it: 原平江区 is not 原平. */
function isOverrun(text: string, at: number, end: number): boolean {
  const inner = nameAt(text, at + 1, false)
  return (inner?.role === 'unit' || inner?.role === 'city') && at + 1 + inner.word.length > end
}

/** 雨花区 is Changsha's, but ours before a town of ours: 雨花区铁心桥. */
function asOurs(text: string, at: number, entry: Entry | undefined): Entry | undefined {
  if (entry?.role !== 'near') return entry
  const ours = nameAt(text, at, true)
  const next = ours && nameAt(text, at + entry.word.length, true)
  return ours?.chained && next?.role === 'unit' && next.codes.some((code) => ours.codes.includes(code))
    ? ours
    : entry
}

/** Every name in a normalised text, from left to right, the longest first, none overlapping. */
export function findMentions(text: string): Mention[] {
  const found: Mention[] = []
  let chainEnd = -1
  for (let at = 0; at < text.length - 1; ) {
    const joined = at === chainEnd
    const entry = joined
      ? nameAt(text, at, true)
      : (standingAlone(text, at, found.at(-1)) ?? asOurs(text, at, nameAt(text, at, false)))
    const end = at + (entry?.word.length ?? 1)
    if (entry?.role === 'near' && !entry.full && isOverrun(text, at, end)) {
      at++
      continue
    }
    if (entry && entry.role !== 'noise' && isWhole(text, at, end)) {
      found.push({ entry, start: at, end, trust: 'strong' })
      if (
        (entry.role === 'city' || entry.role === 'unit') &&
        (joined || !entry.chained || entry.level === 'district')
      )
        chainEnd = end
    }
    at = end
  }
  return found
}
