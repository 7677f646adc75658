import { useEffect } from 'preact/hooks'

const everyMs = 1500

/** Something that goes on by itself: how it is looked at, and what becomes of what was seen. */
export interface Followed<T> {
  readonly look: () => Promise<T>
  readonly onSeen: (seen: T) => void
}

/**
 * Looks at once and again and again, one look after another. Returns how to stop; what comes after that is dropped. A look that
 * fails is just none: what stands on the screen stays there.
 */
export function follow<T>({ look, onSeen }: Followed<T>): () => void {
  let timer: ReturnType<typeof setTimeout>
  let stopped = false
  const again = async () => {
    const seen = await look().catch(() => undefined)
    if (stopped) return
    timer = setTimeout(again, everyMs)
    if (seen !== undefined) onSeen(seen)
  }
  void again()
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}

/** Follows while `key` is there, anew when it is another. */
export function useFollow<T>(key: string | undefined, followed: Followed<T>): void {
  useEffect(() => (key === undefined ? undefined : follow(followed)), [key])
}
