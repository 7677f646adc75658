/** An event, as far as taking back looks at it. */
interface Happened {
  readonly kind: string
  readonly step?: string | undefined
}

/**
 * A history without what was taken back, and without the taking back: of the tip that was merged its merger, of the one
 * that stayed the joining with all that the joining told above. What follows from a history follows from this.
 */
export function withoutUndone<Event extends Happened>(history: readonly Event[]): Event[] {
  const kept: Event[] = []
  for (const event of history) {
    if (event.kind !== 'undone') kept.push(event)
    else kept.length = mergerAt(kept) ?? kept.length
  }
  return kept
}

/** Where the merger begins that a history ends with: nothing followed it but what it told above; undefined for none. */
export function mergerAt(history: readonly Happened[]): number | undefined {
  const at = history.findLastIndex(({ kind }) => kind !== 'escalated')
  const last = history[at]
  if (last?.kind === 'joined') return at
  return last?.step === 'merge' && at === history.length - 1 ? at : undefined
}
