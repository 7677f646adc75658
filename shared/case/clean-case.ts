import { Refusal } from '../refusal/refusal.ts'
import { cleanText } from '../tip/clean-text.ts'
import { CaseContent } from './case-content.ts'

/**
 * A text as a person meant it, in every field: without control, direction and zero-width characters. Refuses `badRequest` where
 * nothing is left of what must be said.
 */
export function cleanCase(content: CaseContent): CaseContent {
  const parsed = CaseContent.safeParse(cleaned(content))
  if (parsed.success) return parsed.data
  const fields = parsed.error.issues.map(({ path }) => ['content', ...path].join('.'))
  throw new Refusal('badRequest', { fields })
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(cleaned)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, cleaned(part)]))
}
