import { CaseContent } from '../../../shared/case/case.ts'
import { checkCase } from '../../../shared/case/check-case.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { type CaseEntry, contentOf } from './case-entry.ts'

/** A case ready to be sent, or the names of the boxes at fault: `title`, `problems.0`, `firm.creditCode`. */
export type Checked = { readonly content: CaseContent } | { readonly fields: readonly string[] }

/** Checks what was typed as the server will. */
export function checkEntry(entry: CaseEntry): Checked {
  const parsed = CaseContent.safeParse(contentOf(entry))
  if (!parsed.success) return { fields: parsed.error.issues.map(({ path }) => path.join('.')) }
  try {
    checkCase(parsed.data)
  } catch (error) {
    if (error instanceof Refusal) return { fields: namesOf(error) }
    throw error
  }
  return { content: parsed.data }
}

/** The boxes that a refusal names. */
export function namesOf(error: unknown): string[] {
  if (!(error instanceof Refusal)) return []
  return error.fields.map((name) => name.replace(/^content\./, ''))
}
