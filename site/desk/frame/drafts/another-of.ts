import type { Change } from '../../../../shared/change/change.ts'

/** Who wrote last, where that is another person. `history`: oldest first. */
export function anotherOf(
  history: readonly { readonly by: string; readonly name: string }[],
  sub: string,
): string | undefined {
  const last = history.at(-1)
  return last && last.by !== sub ? last.name : undefined
}

/** Of what was done to a change of the rules, what wrote it: a step that was taken with it writes nothing. */
export const writtenIn = (change: Change | undefined) =>
  change?.history.filter(({ step }) => step === 'draft' || step === 'edit') ?? []
