import type { TipSummary } from '../../../../shared/contract/queue.ts'

/** The list is asked for what is new at most so often, in ms. */
export const NEWS_EVERY = 60_000

/** How often it is looked whether it is time, in ms. */
const LOOK_EVERY = 5_000

/** What makes a line new again: it came to this office, or the reporter wrote once more. */
export function newsKey({ id, office, transfers, heard }: TipSummary): string {
  return [id, office, transfers, heard].join(' ')
}

interface Watching {
  /** Asks for the lines that may be new. */
  readonly load: () => Promise<readonly TipSummary[]>
  /** Whether it may be asked now: somebody sees the page, and is signed in. */
  readonly mayLook: () => boolean
  /** Hears how many tips are new since the list was shown, as soon as that changes. */
  readonly onNews: (count: number) => void
}

/**
 * Asks for what is new as long as it may, once a minute at most, beginning now: what is there then is not new. A question that
 * fails is asked again a minute later. Returns how to stop.
 */
export function watchNews({ load, mayLook, onNews }: Watching): () => void {
  let known: ReadonlySet<string> | undefined
  let asked = Number.NEGATIVE_INFINITY
  let told = 0
  let stopped = false
  const look = async () => {
    if (!mayLook() || Date.now() - asked < NEWS_EVERY) return
    asked = Date.now()
    const lines = await load().catch(() => undefined)
    if (stopped || !lines) return
    const keys = lines.map(newsKey)
    known ??= new Set(keys)
    const before = known
    const count = keys.filter((key) => !before.has(key)).length
    if (count !== told) onNews(count)
    told = count
  }
  void look()
  const timer = setInterval(() => void look(), LOOK_EVERY)
  return () => {
    stopped = true
    clearInterval(timer)
  }
}
