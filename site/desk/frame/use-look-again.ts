import { useEffect, useRef } from 'preact/hooks'

/** Milliseconds between two looks at what stands on the screen. */
const EVERY = 20_000

/** What tells that somebody looks at the page. */
interface Watched {
  readonly place: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>
  readonly page: Watched['place'] & Pick<Document, 'visibilityState'>
}

/**
 * Looks again when the window gets the focus or is seen again, and every 20 s while it is seen, one look at a time. Returns how to stop. A
 * look that fails is just none.
 */
export function lookAgain(
  look: () => Promise<unknown>,
  { place, page }: Watched = { place: window, page: document },
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  let busy = false
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void again(), EVERY)
  }
  const again = async () => {
    if (busy || stopped) return
    busy = true
    if (page.visibilityState === 'visible') await look().catch(() => undefined)
    busy = false
    if (!stopped) later()
  }
  const came = () => void again()
  place.addEventListener('focus', came)
  page.addEventListener('visibilitychange', came)
  later()
  return () => {
    stopped = true
    clearTimeout(timer)
    place.removeEventListener('focus', came)
    page.removeEventListener('visibilitychange', came)
  }
}

/** Looks again while `active`, always as `look` is now. */
export function useLookAgain(active: boolean, look: () => Promise<unknown>): void {
  const now = useRef(look)
  now.current = look
  useEffect(() => (active ? lookAgain(() => now.current()) : undefined), [active])
}
