import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/**
 * The way back to what something was opened at, once that is folded or gone: the focus does not fall to the page.
 * `opener`: a selector of it within the room; as it was found last counts.
 */
export function useWayBack<Room extends HTMLElement>(opener: string) {
  const room = useRef<Room>(null)
  const last = useRef<HTMLElement>()
  const [back, setBack] = useState(0)
  useLayoutEffect(() => {
    last.current = room.current?.querySelector<HTMLElement>(opener) ?? last.current
  })
  useLayoutEffect(() => {
    if (back > 0) last.current?.focus()
  }, [back])
  return { room, goBack: () => setBack((n) => n + 1) }
}
