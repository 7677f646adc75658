const everyMs = 1500
const lateAfterMs = 60_000

/**
 * Looks at a public file until it is as wanted, also long after `onLate`. Returns how to stop.
 * A file that is not there yet, or no line, is just not yet.
 */
export function watchPublic(
  path: string,
  there: (body: unknown) => boolean,
  { onThere, onLate }: { onThere: () => void; onLate: () => void },
): () => void {
  let timer: ReturnType<typeof setTimeout>
  let stopped = false
  const started = Date.now()
  const look = async () => {
    const body = await fetch(path, { cache: 'no-store' })
      .then((response): unknown => (response.ok ? response.json() : undefined))
      .catch(() => undefined)
    if (stopped) return
    if (there(body)) return onThere()
    if (Date.now() - started > lateAfterMs) onLate()
    timer = setTimeout(look, everyMs)
  }
  void look()
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}
