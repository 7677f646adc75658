import { useEffect, useState } from 'preact/hooks'
import { keyTable } from './key-table.ts'

/** Keys of the desk, whether they work and whether their card is open. */
export interface Keys {
  readonly on: boolean
  readonly setOn: (on: boolean) => void
  readonly card: boolean
  readonly setCard: (open: boolean) => void
}

const KEPT = 'mingcha.desk.keys'

/**
 * Works the keys of the table. Walking, choosing and the card are done here; every other key stands at what it works, as
 * `data-key`: it presses a button or a link, and goes into a field or, with `data-key-goes`, to what wants a second thought.
 */
export function useKeys(): Keys {
  const [on, setOn] = useState(readOn)
  const [card, setCard] = useState(false)
  useEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => {
      if (leaves(event)) event.preventDefault()
      if (!fires(event, isTyping(event.target))) return
      if (keyTable.card.keys.some((key) => key === event.key)) setCard((open) => !open)
      else if (!walk(event.key) && !work(event.key)) return
      event.preventDefault()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [on])
  const keepOn = (next: boolean) => {
    setOn(next)
    writeOn(next)
  }
  return { on, setOn: keepOn, card, setCard }
}

/** Escape in a line or a box of words leaves the form around it, where that can be left; false where there is nothing to leave. */
function leaves(event: KeyboardEvent): boolean {
  const { target } = event
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return false
  if (!isTyping(target) || !target.form || !fires(event, false)) return false
  if (!keyTable.escape.keys.some((key) => key === event.key)) return false
  const way = target.form.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key)}"]`)
  way?.click()
  return way !== null
}

/** Moves through the rows of the list, or chooses the one that has the focus; false for other keys. */
function walk(key: string): boolean {
  const [down, up] = keyTable.walk.keys
  const step = { [down]: 1, [up]: -1 }[key]
  const rows = [...document.querySelectorAll<HTMLElement>('.q-row > a')]
  const at = rows.findIndex((row) => row.matches(':focus'))
  if (keyTable.choose.keys.some((one) => one === key) && at >= 0) {
    rows[at]?.parentElement?.querySelector('input')?.click()
    return true
  }
  if (step === undefined || rows.length === 0) return false
  const current = rows.findIndex((row) => row.getAttribute('aria-current') === 'true')
  rows[nextPlace(at === -1 ? current : at, step, rows.length)]?.focus()
  return true
}

/** Works what a key stands at, when it is on the screen; false when there is nothing. */
function work(key: string): boolean {
  const all = document.querySelectorAll<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)
  const one = [...all].find((element) => element.offsetParent !== null && !element.matches(':disabled'))
  if (!one) return false
  if (one.matches('input:not([type=checkbox]), [data-key-goes]')) one.focus()
  else one.click()
  return true
}

/** The place after a step, kept within the list; from nowhere (-1) it is the first. */
export function nextPlace(at: number, step: number, length: number): number {
  return at === -1 ? 0 : Math.min(length - 1, Math.max(0, at + step))
}

/**
 * Whether a key is meant for the desk: never while one types, but for {@link leaves}, writes with an input method or holds a key of the browser; one
 * that is held down walks on, and does nothing else twice.
 */
export function fires(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'repeat'>,
  typing: boolean,
): boolean {
  if (typing || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false
  return !event.repeat || keyTable.walk.keys.some((key) => key === event.key)
}

function isTyping(target: EventTarget | null): boolean {
  const typed = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]'
  return target instanceof HTMLElement && target.matches(typed)
}

function readOn(): boolean {
  try {
    return localStorage.getItem(KEPT) !== 'off'
  } catch {
    return true
  }
}

/** A browser that keeps nothing is no fault: the choice lasts as long as the page. */
function writeOn(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEPT)
    else localStorage.setItem(KEPT, 'off')
  } catch {
    return
  }
}
