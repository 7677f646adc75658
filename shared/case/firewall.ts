import { findNumbers } from '../personal-data/find-numbers.ts'
import type { Fields } from '../personal-data/find-personal.ts'
import { findTelling, mayStay } from '../personal-data/find-telling.ts'
import { keeps } from '../personal-data/kept.ts'
import { readable } from '../personal-data/readable.ts'
import type { CaseContent } from './case-content.ts'
import type { KeptFind } from './case-private.ts'
import { findInCase } from './unlisted-firms.ts'

/**
 * Where a text about to become public holds something that is private without doubt, or words that tell that somebody told:
 * dotted names of its fields. `secrets` are private texts of the same draft (its notes): any run of twelve characters of
 * them counts. Numbers of permits, documents and firms are not mistaken for a person's.
 */
export function findPrivate(content: CaseContent, secrets: readonly string[]): string[] {
  return findPrivateIn([...texts(content)], secrets)
}

/** As {@link findPrivate}, in any texts. */
export function findPrivateIn(fields: Fields, secrets: readonly string[]): string[] {
  const personal = new Set(findTelling(fields).flatMap((one) => (mayStay(one) ? [] : [one.field])))
  const quoting = ([name, text]: Fields[number]) =>
    personal.has(name) || secrets.some((secret) => quotes(text, secret))
  return fields.filter(quoting).map(([name]) => name)
}

/**
 * Where a text about to become public holds something that may be private, or names a firm whole that it does not list, and nobody
 * decided that it stays: dotted names of its fields.
 */
export function findUndecided(content: CaseContent, kept: readonly KeptFind[] = []): string[] {
  return findUndecidedIn([...texts(content)], kept, firmsListed({ content }))
}

/** As {@link findUndecided}, in any texts; `listed`: the names of firms that may be named in them. */
export function findUndecidedIn(
  fields: Fields,
  kept: readonly KeptFind[],
  listed: readonly string[],
): string[] {
  const typed = new Map(fields)
  const open = findInCase(fields, listed).filter(({ kind, field, from, to }) => {
    const found = typed.get(field)?.slice(from, to)
    return !kept.some((one) => keeps(one, kind, found))
  })
  return [...new Set(open.map(({ field }) => field))]
}

/** Names of the firms that a case lists, in the text that is worked on and in the public one. */
export const firmsListed = ({ content, standing }: Listing): string[] =>
  [content, ...(standing ? [standing] : [])].flatMap(({ firms }) => firms.map(({ name }) => name))

interface Listing {
  readonly content: Pick<CaseContent, 'firms'>
  readonly standing?: Pick<CaseContent, 'firms'> | undefined
}

/** Public texts of a case, in the order of the form. */
export function* texts(content: CaseContent): Generator<[string, string]> {
  yield ['content.title', content.title]
  if (content.project !== undefined) yield ['content.project', content.project]
  yield ['content.basics', content.basics]
  for (const [n, text] of content.problems.entries()) yield [`content.problems.${n}`, text]
  yield ['content.measures', content.measures]
  for (const [n, { text }] of content.timeline.entries()) yield [`content.timeline.${n}.text`, text]
  for (const [n, { number }] of content.documents.entries()) yield [`content.documents.${n}.number`, number]
  for (const [n, text] of content.basis.entries()) yield [`content.basis.${n}`, text]
  for (const [n, { name }] of content.firms.entries()) yield [`content.firms.${n}.name`, name]
  for (const [n, { text }] of (content.replies ?? []).entries()) yield [`content.replies.${n}.text`, text]
  if (content.reply) yield ['content.reply.text', content.reply.text]
  for (const [n, { caption }] of content.photos.entries()) yield [`content.photos.${n}.caption`, caption]
}

/** Whether words found in a file hold a number that is a person's without doubt, or twelve characters of a secret. */
export function findPrivateWords(words: readonly string[], secrets: readonly string[]): boolean {
  return words.some(
    (text) =>
      findNumbers(readable(text, false).text).some(({ kind, certain }) => certain && numbers.has(kind)) ||
      secrets.some((secret) => quotes(text, secret)),
  )
}

/** Kinds that chance does not make: eleven digits and more. */
const numbers: ReadonlySet<string> = new Set(['mobile', 'identity', 'bankCard'])

/** Whether a text repeats twelve characters in a row of a secret. */
export function quotes(text: string, secret: string): boolean {
  const [open, hidden] = [text, secret].map((one) => readable(one, false).text.replace(/\s+/g, ''))
  if (open === undefined || hidden === undefined) return false
  for (let at = 0; at + 12 <= hidden.length; at++) {
    if (open.includes(hidden.slice(at, at + 12))) return true
  }
  return false
}
