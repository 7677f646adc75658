import { Refusal } from '../refusal/refusal.ts'
import { cleanText } from '../value/clean-text.ts'
import { cleanTexts } from '../value/clean-texts.ts'
import { type CaseContent, WrittenContent } from './case-content.ts'
import type { CasePrivate, KeptFind } from './case-private.ts'

/**
 * A text as a person meant it, in every field: without control, direction and zero-width characters. Refuses `badRequest` where
 * nothing is left of what must be said.
 */
export function cleanCase(content: CaseContent): CaseContent {
  const parsed = WrittenContent.safeParse(cleanTexts(content))
  if (parsed.success) {
    const timeline = parsed.data.timeline.toSorted((a, b) => a.day.localeCompare(b.day))
    return { ...parsed.data, timeline }
  }
  const fields = parsed.error.issues.map(({ path }) => ['content', ...path].join('.'))
  throw new Refusal('badRequest', { fields })
}

/**
 * What goes with a text, cleaned alike; who keeps something that was found is `name`, unless it was decided so `before`.
 * What was found stays as it was typed: it is compared with the text.
 */
export function cleanPrivate(
  beside: CasePrivate,
  name: string,
  before: readonly KeptFind[] = [],
): CasePrivate {
  const { kept, ...rest } = beside
  const byOf = (one: KeptFind) =>
    before.find(
      ({ kind, found, reason }) => kind === one.kind && found === one.found && reason === one.reason,
    )?.by ?? name
  return {
    ...rest,
    notes: cleanText(rest.notes),
    ...(kept && { kept: kept.map((one) => ({ ...one, by: byOf(one) })) }),
  }
}
