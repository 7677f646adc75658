import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

/** J and K move through the links of a list; Enter opens one, as it does any link. */
export function useListKeys(list: RefObject<HTMLElement>, on: boolean): void {
  useEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0
      const links: Element[] = [...(list.current?.querySelectorAll('a') ?? [])]
      if (step === 0 || links.length === 0) return
      const at = document.activeElement ? links.indexOf(document.activeElement) : -1
      const current = links.findIndex((link) => link.getAttribute('aria-current') === 'true')
      const next = nextPlace(at === -1 ? current : at, step, links.length)
      const link = links[next]
      if (link instanceof HTMLElement) link.focus()
      event.preventDefault()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [list, on])
}

/** The place after a step, kept within the list; from nowhere (-1) it is the first. */
export function nextPlace(at: number, step: number, length: number): number {
  return at === -1 ? 0 : Math.min(length - 1, Math.max(0, at + step))
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
}
