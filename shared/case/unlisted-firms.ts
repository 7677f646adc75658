import type { Fields } from '../personal-data/find-personal.ts'
import { findTelling, tightened } from '../personal-data/find-telling.ts'
import type { Personal } from '../personal-data/personal.ts'
import { lengthAt, readable, readText } from '../personal-data/readable.ts'
import { withoutNotes } from '../personal-data/without-notes.ts'
import { cutName, startOfName, tradesIn, withoutTrades } from './firm-name.ts'
import { nameStart, namesInLatin, tellsFirm } from './firm-words.ts'
import { namesIn } from './names-in.ts'
import { namesOf } from './without-firms.ts'

/** Where a text names a firm, in UTF-16 units as typed; `end`: where its whole name is over, before a branch of it. */
interface Named {
  readonly from: number
  readonly to: number
  readonly end: number
}

/**
 * What of a case's texts has to be decided before they become public: all that {@link findTelling} finds, and each firm that is named whole
 * and is none of `listed`, the names of those that the case lists. Such a firm was not told and cannot reply; it may be listed, masked, or
 * kept with a reason. In order of field and place; none overlaps another.
 */
export function findInCase(fields: Fields, listed: readonly string[]): Personal[] {
  const told = findTelling(fields)
  return fields.flatMap(([field, text]) => {
    const own = told.filter((one) => one.field === field)
    // What may not stay goes first: once it is gone, the firm around it is found.
    const isApart = (one: Span) => !own.some((other) => stops(other) && overlap(one, other))
    const firms = unlistedFirms(text, listed)
      .filter(isApart)
      .flatMap((firm) => besidePeople(text, firm, own, listed))
    const rest = own.filter((one) => !firms.some((firm) => overlap(one, firm)))
    const found = firms.map((one) => ({ kind: 'firm' as const, field, ...one, certain: false }))
    return [...rest, ...found].sort((a, b) => a.from - b.from)
  })
}

/**
 * A firm without what tells who somebody is before its own name, which is decided for itself: 木工王强受雇江苏示例建设有限公司. A name that the firm is
 * called by goes with it: 南京李建国建筑工程有限公司.
 */
function besidePeople(
  text: string,
  firm: Span,
  found: readonly Personal[],
  listed: readonly string[],
): Span[] {
  const inside = found.filter((one) => overlap(one, firm) && !isOfFirm(text, firm, one))
  if (inside.length === 0) return [firm]
  const end = Math.max(...inside.map(({ to }) => to))
  return unlistedFirms(text.slice(end, firm.to), listed).map(({ from, to }) => ({
    from: from + end,
    to: to + end,
  }))
}

/** Whether a name is what a firm is called by: nothing but a place stands before it, and none after it. */
function isOfFirm(text: string, firm: Span, { kind, from, to }: Personal): boolean {
  if (kind !== 'name' || from < firm.from || to > firm.to) return false
  const [before, after] = [text.slice(firm.from, from), text.slice(to, firm.to)].map((one) => readText(one))
  return cutName(before ?? '').body === '' && cutName(after ?? '').place === ''
}

type Span = Pick<Personal, 'from' | 'to'>
const stops = ({ kind, certain }: Personal) => certain || kind === 'source'
const overlap = (a: Span, b: Span) => a.from < b.to && b.from < a.to

/** Where a text names a firm whole that is none of those listed, however their names are shortened. */
export function unlistedFirms(text: string, listed: readonly string[]): Span[] {
  const all = [...inChinese(text), ...inLatin(text)].sort((a, b) => a.from - b.from)
  if (all.length === 0) return []
  const firms = listed.map((name) => ({ role: 'contractor' as const, name, creditCode: '' }))
  const names = namesOf([{ firms }]).filter((one) => one !== '')
  const said = namesIn(text, names)
  const isListed = ({ from, end }: Named) =>
    said.some(
      (one) => one.from < end && one.to >= end && isWhole(readable(text.slice(from, one.from), false).text),
    ) || isShort(text.slice(from, end), names)
  return all.flatMap((one) => (isListed(one) ? [] : [{ from: one.from, to: one.to }]))
}

/** Whether what stands before a listed name makes it no other firm's: 浙江 does, and up to four characters that are no words, as 大 or 恒大. */
function isWhole(all: string): boolean {
  const before = all.slice(cutName(all).place.length)
  const isProse = [...before].some((one) => ALONE.includes(one) || IN_WORDS.includes(one))
  return startOfName(all) === '' && (!/^\p{Script=Han}{1,4}$/u.test(before) || isProse)
}

/** Characters of words that may stand before a name: 检查组暂停. */
const IN_WORDS =
  '停检通报处督改工组站局委部门队人员单位项目经理责任整进出入场未没有不也都已还再经与等因此外另方企业案涉事主体分总包施监承建租赁产权用使其中以及来自'

/** Words of one character that may stand before a name. */
const ALONE =
  '令罚说查使促催同跟替代受比因故又再且但而则仍致按依凭用含见指原现时报送函请由向对给与和及或被把将为是系经据即某本该此其'

/** Whether a whole name is a listed one with another kind of company: 苏中建设有限公司 for 江苏省苏中建设集团股份有限公司. */
function isShort(found: string, names: readonly string[]): boolean {
  const { place, body } = cutName(readable(found, false).text)
  const whole = place + body
  return names.some((name) => whole.endsWith(name) && isWhole(whole.slice(0, whole.length - name.length)))
}

/** What kind of company it is. */
const COMPANY = ['股份有限', '有限责任', '责任有限', '有限', '股份', '集团', '总']
const FORMS = `(?:${COMPANY.map(inBrackets).join('|')})[()]*${inBrackets('公司')}`
/** Kinds that are no company: their names say where they are, since departments are called so too. */
const OTHERS = '合伙企业|租赁站|租赁部|经营部|事务所(?!管理)|商行'
const FORM = new RegExp(`\\(${FORMS}\\)|${FORMS}|${OTHERS}`, 'gu')
const IS_OTHER = new RegExp(`^(?:${OTHERS})$`, 'u')

/** A word as it stands with brackets around any of its characters. */
function inBrackets(word: string): string {
  return word.split('').join('[()]*')
}

/** A branch that goes with the name. */
const PART = /^\(?(?:(?![和与及的或并由为是])[\p{Script=Han}\d]){0,8}?\)?分公司/u

function inChinese(typed: string): Named[] {
  const { text, at } = tightened(withoutNotes(typed, readable(typed, false)))
  const place = (n: number) => at[n] ?? typed.length
  const ended = (n: number) => place(n - 1) + lengthAt(typed, place(n - 1))
  let done = 0
  return [...text.matchAll(FORM)].flatMap(({ index, 0: form }): Named[] => {
    // A line of its own is no part of a name, unless the name goes on in the next one.
    const lines = typed.slice(place(done), place(index)).lastIndexOf('\n') + place(done)
    const first = at.findIndex((one, n) => n >= done && one >= lines)
    const least = Math.max(done, first)
    const isBroken = tradesIn(text.slice(least, index)) !== undefined
    const from = nameStart(text.slice(0, index), isBroken ? done : least)
    done = index + form.length
    if (from === undefined) return []
    if (IS_OTHER.test(form) && !isPlaced(text.slice(from, index))) return []
    const end = ended(done)
    const part = PART.exec(text.slice(done))?.[0].length ?? 0
    done += part
    const begin = withQuote(typed, place(from), end)
    if (isStarred(typed.slice(begin, end), text.slice(from, index))) return []
    return [{ from: begin, to: part === 0 ? end : ended(done), end }]
  })
}

/** Whether words before a kind that is no company name where it is, and it by more than what it does. */
function isPlaced(stem: string): boolean {
  const { place, body } = cutName(stem)
  return place !== '' && withoutTrades(body).stem.length > 1 && tradesIn(body) === undefined
}

/** With the sign that a quotation in a name begins with: 「中铁建工」集团有限公司. */
const withQuote = (typed: string, from: number, end: number): number =>
  /[「『“‘【《]/u.test(typed.charAt(from - 1)) && /[」』”’】》]/u.test(typed.slice(from, end))
    ? from - 1
    : from

/** Whether stars stand for what would tell: 南京**建设有限公司. */
const isStarred = (typed: string, stem: string): boolean =>
  /[*＊_]{2}/u.test(typed) && !tellsFirm(`${stem}某`)

function inLatin(typed: string): Named[] {
  const { text, at } = readable(typed, false)
  return namesInLatin(text).map(({ from, to }) => {
    const last = at[to - 1] ?? 0
    const end = last + lengthAt(typed, last)
    return { from: at[capital(typed, text, at, from, to)] ?? 0, to: end, end }
  })
}

/** The first word of a name in Latin letters that is typed with a capital, if any is. */
function capital(typed: string, text: string, at: readonly number[], from: number, to: number): number {
  for (let n = from; n < to; n++) {
    const isFirst = n === from || /[ ,]/.test(text.charAt(n - 1))
    if (isFirst && /\p{Lu}/u.test(typed.charAt(at[n] ?? 0))) return n
  }
  return from
}
