import type { CaseContent } from './case-content.ts'

/** What stands where a firm was named. */
const SOMEBODY = '某企业'

/** Names and codes of firms, the longest first, so that no part of one is left. */
export const namesOf = (contents: readonly CaseContent[]): string[] =>
  [
    ...new Set(contents.flatMap(({ firms }) => firms.flatMap(({ name, creditCode }) => [name, creditCode]))),
  ].sort((a, b) => b.length - a.length)

/** Whether a record or text says any of the names. */
export const saysAny = (value: unknown, names: readonly string[]): boolean => {
  const text = JSON.stringify(value)
  return names.some((name) => text.includes(JSON.stringify(name).slice(1, -1)))
}

/** A text in which no firm is named. */
export const withoutNames = (text: string, names: readonly string[]): string =>
  names.reduce((left, name) => left.replaceAll(name, SOMEBODY), text)

/** The same case without its firms: none listed, and where the text says a name, nobody in particular. */
export function withoutFirms(content: CaseContent, names: readonly string[]): CaseContent {
  return { ...(cleared(content, names) as CaseContent), firms: [] }
}

function cleared(value: unknown, names: readonly string[]): unknown {
  if (typeof value === 'string') return withoutNames(value, names)
  if (Array.isArray(value)) return value.map((one) => cleared(one, names))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, cleared(part, names)]))
}
