import type { CaseFirm } from './case-content.ts'
import { placesSaid } from './firm-name.ts'
import { nameAsRead, namesIn, readAfter, type Span, spansOf } from './names-in.ts'
import { arabic, chinese } from './numerals.ts'
import { tellingOf } from './short-names.ts'
import { namesOf } from './without-firms.ts'

/** Where a text says something. */
type Finds = (text: string) => Span[]

/**
 * Where a text says any of the names, beside firms that it may name: not where a name reads as one of theirs does, nor where it stands only within
 * a longer name of theirs. A part or a branch of a firm is said where it follows any of that one's names: 中建八局三公司 beside 中建八局.
 */
export function saidBeside(names: readonly string[], listed: readonly CaseFirm[]): Finds {
  const each = listed.map((firm) => namesOfFirm(firm))
  const own = each.flat()
  const others = unlike(names, own)
  const partsOfOthers = partsOf(others, [...listed.map(callsOf), ...headsOf(others)])
  const heads = others.map((name) => [name])
  const partsOfOwn = partsOf(own, [...listed.map(callsOf), ...headsOf(own), ...heads])
  return (text) => {
    const said = [...namesIn(text, others), ...partsIn(text, partsOfOthers)]
    if (said.length === 0) return []
    const [longer, parts] = [namesIn(text, own), partsIn(text, partsOfOwn)]
    const isOwn = (one: Span) =>
      longer.some((other) => holds(other, one) && lengthOf(other) > lengthOf(one)) ||
      parts.some((other) => holds(other, one))
    return joined(said.filter((one) => !isOwn(one)))
  }
}

/** Those of the names that read as none of the others does. */
export function unlike(names: readonly string[], others: readonly string[]): string[] {
  const read = new Set(others.map(nameAsRead))
  return names.filter((name) => !read.has(nameAsRead(name)))
}

const lengthOf = ({ from, to }: Span) => to - from
const holds = (one: Span, other: Span) => one.from <= other.from && other.to <= one.to

/** Spans in order, those that overlap as one. */
function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = []
  for (const { from, to } of [...spans].sort((one, other) => one.from - other.from)) {
    const last = all.at(-1)
    if (last && from < last.to) all[all.length - 1] = { from: last.from, to: Math.max(last.to, to) }
    else all.push({ from, to })
  }
  return all
}

const namesOfFirm = (firm: CaseFirm): string[] => namesOf([{ firms: [firm] }]).filter((one) => one !== '')

/** What a firm is called where its part follows, and nothing else can be meant. */
const callsOf = (firm: CaseFirm): string[] => [...namesOfFirm(firm), ...tellingOf(firm.name)]

const COMPANY = '(?:(?:股份有限|有限责任|有限)?公司)'
const WHOLE = /(?:有限|有限责任|分)公司$/u
const BRANCH = new RegExp(`^(.{2,}?${COMPANY})(.{1,12})分公司$`, 'u')

/** What the firms are called whose numbered parts and branches have these names. */
function headsOf(names: readonly string[]): string[][] {
  const heads = names
    .map(nameAsRead)
    .filter((name) => WHOLE.test(name))
    .flatMap((name) => [name, ...(BRANCH.exec(name)?.slice(1, 2) ?? [])])
  return [...new Set(heads)].map((name) => callsOf({ role: 'other', name, creditCode: '' }))
}

/** What a firm is called, and by what any of some parts of it is told where that follows. */
interface PartsOf {
  readonly heads: readonly string[]
  readonly part: RegExp
}

/** The names among these that say a part of a firm: one of its names, and what follows. */
function partsOf(names: readonly string[], firms: readonly (readonly string[])[]): PartsOf[] {
  const read = names.map(nameAsRead)
  const parts = new Map<string, Set<string>>()
  for (const calls of firms) {
    const begins = [...new Set(calls.map(nameAsRead))].filter((one) => one !== '')
    // A name of the firm that goes on itself, and how it goes on, are those of another part.
    const ends = begins.flatMap((one) =>
      begins.flatMap((head) =>
        one.startsWith(head) && partSaid(one.slice(head.length)) ? [one, one.slice(head.length)] : [],
      ),
    )
    const alike = begins.filter((one) => !ends.some((end) => one.startsWith(end) || end.startsWith(one)))
    for (const head of begins)
      for (const part of read.flatMap((name) =>
        name.startsWith(head) ? (partSaid(name.slice(head.length)) ?? []) : [],
      )) {
        const heads = [...new Set([head, ...alike])].sort().join('\n')
        parts.set(heads, (parts.get(heads) ?? new Set()).add(part))
      }
  }
  return [...parts].map(([heads, any]) => ({
    heads: heads.split('\n'),
    part: new RegExp(`^(?:${[...any].join('|')})`, 'u'),
  }))
}

const WORK = '(?:建设|建筑|建工|建安|安装|工程|市政|公路|路桥|机电|装饰|铁路|隧道|桥梁|水电|水利|交通)'
const KIND = '(?:集团|(?:集团)?(?:股份有限|有限责任|有限)?公司|分公司|分局|工程处)'
const BEFORE = `(?:集团)?${COMPANY}?(?:下属|所属|下设|旗下)?(?:的)?`
const NUMBERED = new RegExp(
  `^${BEFORE}(?:集团)?第?([一二三四五六七八九十]{1,3}|\\d{1,2})(?:${WORK}|${KIND}|[建安局冶])`,
  'u',
)
const PLACED = new RegExp(`^${BEFORE}(.{1,12})分公司$`, 'u')

/** How a part of a firm may be said after that one's name, by how its own name goes on: a pattern. Nothing where that tells no part. */
function partSaid(rest: string): string | undefined {
  const number = NUMBERED.exec(rest)?.[1]
  if (number !== undefined)
    return `${BEFORE}(?:集团)?第?(?:${chinese(number)}|${arabic(number)})(?:${WORK}{0,3}${KIND}|${WORK}{1,3}(?![物工]|项目|现场)|建(?![筑设造])|安(?!装)|[局冶])`
  const branch = PLACED.exec(rest)?.[1]
  if (branch === undefined) return undefined
  // As it is read a name has no sign that a pattern would take for its own.
  const said = [...new Set([branch, ...placesSaid(branch)])]
  return `${BEFORE}(?:${said.join('|')})(?:省|市|自治区|区|县)?(?:分?公司|分[局院部])`
}

function partsIn(text: string, parts: readonly PartsOf[]): Span[] {
  return parts.flatMap(({ heads, part }) =>
    spansOf(text, heads).flatMap(({ from, to }) => {
      const beside = OTHERS_FIRST.exec(text.slice(to, to + 80))?.[0].length
      return [to, ...(beside === undefined ? [] : [to + beside])].flatMap((start) => {
        const { after, endOf } = readAfter(text, start)
        const said = part.exec(after)?.[0]
        if (said === undefined) return []
        const end = endOf(said.length)
        return GOES_ON_ELSEWHERE.test(text.slice(start, end)) ? [] : [{ from, to: end }]
      })
    }),
  )
}

/** Other parts of the same firm that are named before one: 中建八局二、三公司. */
const OTHERS_FIRST = /^(?:\s*第?[一二三四五六七八九十\d]{1,3}(?:建|公司|分公司)?\s*[、和及与])+/u

/** A sentence or a line ends between a name and what follows, or a list counts on: 某公司：1.安全, 某公司（1）安全. */
const GOES_ON_ELSEWHERE = /[，。、；：！？,;:!?\n\r]|[\d一二三四五六七八九十]\s*(?:[.．]|[)）](?!\s*$))/u
