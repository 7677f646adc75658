/** What the second person has read, item by item, before an edition becomes public. */
export const editionChecks = ['rows', 'personal', 'difference', 'waiting'] as const
export type EditionCheck = (typeof editionChecks)[number]

/** The items of an edition: what differs from the last one where there is one, who is shown as not reported, looked at or sent back where anybody is. */
export const checksOfEdition = ({
  edition,
  waiting,
}: {
  readonly edition: number
  readonly waiting: readonly unknown[]
}): readonly EditionCheck[] =>
  editionChecks.filter(
    (one) => (one !== 'difference' || edition > 1) && (one !== 'waiting' || waiting.length > 0),
  )
