/** Who wrote last, where that is another person. `history`: oldest first. */
export function anotherOf(
  history: readonly { readonly by: string; readonly name: string }[],
  sub: string,
): string | undefined {
  const last = history.at(-1)
  return last && last.by !== sub ? last.name : undefined
}
