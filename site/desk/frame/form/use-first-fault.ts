import { useLayoutEffect, useRef } from 'preact/hooks'

/**
 * Where sending was stopped, the first box at fault has the focus: its label, read then, says what is wrong. `tries`: how often it was
 * stopped so far.
 */
export function useFirstFault<Room extends HTMLElement>(tries: number) {
  const room = useRef<Room>(null)
  useLayoutEffect(() => {
    if (tries > 0) room.current?.querySelector<HTMLElement>(FAULTY)?.focus()
  }, [tries])
  return room
}

/** A box that is marked as at fault. */
export const FAULTY = '[aria-invalid=true]'
