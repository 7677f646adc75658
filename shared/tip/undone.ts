/** An event, as far as taking back looks at it. */
interface Happened {
  readonly kind: string
  readonly step?: string | undefined
  readonly state?: unknown
}

/** What stays inside an office and moves no clock: a merger is taken back past it, and it stays. */
const quiet = ['assigned', 'recorded', 'reminder', 'printed']

/** Whether nothing follows from an event but that an office notes something for itself. */
export function isQuiet({ kind }: Happened): boolean {
  return quiet.includes(kind)
}

/**
 * A history without what was taken back, and without the taking back: of the tip that was merged its merger, of the one
 * that stayed the joining with all that the joining told above. What the office noted for itself since stays, in the state
 * before. What follows from a history follows from this.
 */
export function withoutUndone<Event extends Happened>(history: readonly Event[]): Event[] {
  const kept: Event[] = []
  for (const event of history) {
    if (event.kind !== 'undone') kept.push(event)
    else {
      const at = mergerAt(kept) ?? kept.length
      const noted = kept.slice(at).filter(isQuiet)
      kept.splice(at, kept.length, ...noted.map((one) => ({ ...one, state: kept[at - 1]?.state })))
    }
  }
  return kept
}

/**
 * Where the merger begins that a history ends with: nothing followed it but what it told above and what the office noted for
 * itself; undefined for none.
 */
export function mergerAt(history: readonly Happened[]): number | undefined {
  const at = history.findLastIndex((event) => event.kind !== 'escalated' && !isQuiet(event))
  const last = history[at]
  if (last?.kind === 'joined') return at
  return last?.step === 'merge' && history.slice(at + 1).every(isQuiet) ? at : undefined
}
