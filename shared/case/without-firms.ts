import type { CaseContent } from './case-content.ts'
import { BRANCH, restOfName, startOfName } from './firm-name.ts'
import { namesIn, type Span } from './names-in.ts'
import { shortNamesOf } from './short-names.ts'

/** What stands where a firm was named. */
export const SOMEBODY = '某企业'

/** Names and codes of firms, and what their names are shortened to, the longest first, so that no part of one is left. */
export const namesOf = (contents: readonly Pick<CaseContent, 'firms'>[]): string[] =>
  [
    ...new Set([
      ...contents.flatMap(({ firms }) =>
        firms.flatMap(({ name, creditCode }) => [name, creditCode, ...organisationIn(creditCode)]),
      ),
      ...shortNamesOf(contents),
    ]),
  ].sort((a, b) => b.length - a.length)

/** The number of the organisation within a credit code (GB 32100-2015: its 9th to 17th sign), where a letter tells it from other numbers. */
const organisationIn = (code: string): string[] => {
  const own = code.length === 18 ? code.slice(8, 17) : ''
  return /[A-Z]/u.test(own) ? [own] : []
}

/** Whether a record or text says any of the names, however they are written in it. */
export const saysAny = (value: unknown, names: readonly string[]): boolean =>
  anyText(value, (text) => namesIn(text, names).length > 0)

/** Whether any text in a record is one of those meant. */
export function anyText(value: unknown, isMeant: (text: string) => boolean): boolean {
  if (typeof value === 'string') return isMeant(value)
  if (value === null || typeof value !== 'object') return false
  return Object.values(value).some((part) => anyText(part, isMeant))
}

const NUMBER = '第?\\s*[一二三四五六七八九十\\d０-９]{1,3}\\s*'
const WORK = '(?:建设|建筑|建工|安装|工程|市政|公路|路桥|机电|装饰)'
const KIND = '(?:集团公司|分公司|公司|项目部|分局|工程处)'
/** What is said after a firm's name and goes with it: what kind of company it is, and which of its numbered parts (三公司, 第二建设公司, 二建). */
const PART = new RegExp(
  `^\\s*(?:集团(?!军))?(?:国际(?!标准|惯例))?(?:${BRANCH}?${KIND})?(?:${NUMBER}(?:${WORK}{0,3}${KIND}|${WORK}{1,3}(?![物工]|项目|现场)|建(?![筑设造])|安(?!装)))?`,
  'u',
)

/** A text in which no firm is named, however the names are written in it. */
export const withoutNames = (text: string, names: readonly string[]): string =>
  withoutSpans(text, namesIn(text, names))

/**
 * A text with {@link SOMEBODY} in the place of names and of what goes with them, once for those that follow each other. Where one is part of a
 * longer firm's name, that goes whole. `spans`: in order.
 */
export function withoutSpans(text: string, spans: readonly Span[]): string {
  let left = ''
  let done = 0
  for (const { from, to } of spans.map((one) => wholeOf(text, one))) {
    if (from > done || done === 0) left += text.slice(done, Math.max(from, done)) + SOMEBODY
    done = Math.max(done, to + (PART.exec(text.slice(to))?.[0].length ?? 0))
  }
  return left + text.slice(done)
}

function wholeOf(text: string, { from, to }: Span): Span {
  const rest = restOfName(text.slice(to))
  if (rest === '') return { from, to }
  return { from: from - startOfName(text.slice(0, from)).length, to: to + rest.length }
}

/** The same case without its firms: none listed, and where the text says a name, nobody in particular. */
export function withoutFirms(content: CaseContent, names: readonly string[]): CaseContent {
  const { replies, ...unnamed } = changeTexts(content, (text) => withoutNames(text, names))
  return { ...unnamed, firms: [], ...(replies && { replies: replies.map(({ firm: _, ...one }) => one) }) }
}

/** The same case with each of its texts changed; names of firms are none. */
export function changeTexts(content: CaseContent, change: (text: string) => string): CaseContent {
  const { title, project, basics, problems, measures, basis, timeline, documents, photos } = content
  const { reply, replies } = content
  return {
    ...content,
    ...{ title: change(title), basics: change(basics), measures: change(measures) },
    ...(project !== undefined && { project: change(project) }),
    ...{ problems: problems.map(change), basis: basis.map(change) },
    timeline: timeline.map((one) => ({ ...one, text: change(one.text) })),
    documents: documents.map((one) => ({ ...one, number: change(one.number) })),
    ...(replies && { replies: replies.map((one) => ({ ...one, text: change(one.text) })) }),
    ...(reply && { reply: { ...reply, text: change(reply.text) } }),
    photos: photos.map((one) => ({ ...one, caption: change(one.caption) })),
  }
}
