import { useLayoutEffect, useRef } from 'preact/hooks'

/**
 * Where the focus lands when what had it is gone: it does not fall to the page. `came`: another value means that something new stands
 * here, the first one too; undefined: nothing does yet. Who is elsewhere by then stays there.
 */
export function useLanding<Place extends HTMLElement>(came: unknown) {
  const place = useRef<Place>(null)
  useLayoutEffect(() => {
    if (came !== undefined && isLost(document.activeElement)) place.current?.focus()
  }, [came])
  return place
}

/** Whether the focus is on nothing that can be worked, or on a line that only says that something was done. */
export const isLost = (at: Element | null) =>
  at === null || at === document.body || at.matches(':disabled, main, [data-said]')
