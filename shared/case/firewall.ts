import { type Fields, findPersonal } from '../personal-data/find-personal.ts'
import { readable } from '../personal-data/readable.ts'
import type { CaseContent } from './case-content.ts'

/**
 * Where a text about to become public holds something that is private without doubt: dotted names of its fields.
 * `secrets` are private texts of the same draft (its notes): any run of twelve characters of them counts. Numbers of
 * permits, documents and firms are not mistaken for a person's.
 */
export function findPrivate(content: CaseContent, secrets: readonly string[]): string[] {
  const fields = [...texts(content)]
  const personal = new Set(findPersonal(fields).flatMap(({ field, certain }) => (certain ? [field] : [])))
  const quoting = ([name, text]: Fields[number]) =>
    personal.has(name) || secrets.some((secret) => quotes(text, secret))
  return fields.filter(quoting).map(([name]) => name)
}

function* texts(content: CaseContent): Generator<[string, string]> {
  for (const name of ['title', 'project', 'basics', 'measures'] as const) {
    const text = content[name]
    if (text !== undefined) yield [`content.${name}`, text]
  }
  for (const [n, text] of content.problems.entries()) yield [`content.problems.${n}`, text]
  for (const [n, text] of content.basis.entries()) yield [`content.basis.${n}`, text]
  for (const [n, { text }] of content.timeline.entries()) yield [`content.timeline.${n}.text`, text]
  for (const [n, { name }] of content.firms.entries()) yield [`content.firms.${n}.name`, name]
  for (const [n, { number }] of content.documents.entries()) yield [`content.documents.${n}`, number]
  if (content.reply) yield ['content.reply.text', content.reply.text]
  for (const [n, { caption }] of content.photos.entries()) yield [`content.photos.${n}.caption`, caption]
}

/** Whether a text repeats twelve characters in a row of a secret. */
function quotes(text: string, secret: string): boolean {
  const [open, hidden] = [text, secret].map((one) => readable(one, false).text.replace(/\s+/g, ''))
  if (open === undefined || hidden === undefined) return false
  for (let at = 0; at + 12 <= hidden.length; at++) {
    if (open.includes(hidden.slice(at, at + 12))) return true
  }
  return false
}
