import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { TipId } from '../../../../shared/value/id.ts'

/**
 * Keeps the place in a list while one of it is open and covers it, as on a phone, where the page itself scrolls; back in
 * the list, the one that was open has the focus. Another list (`key`) begins at its top.
 */
export function useKeptScroll(list: RefObject<HTMLElement>, open: TipId | undefined, key: string): void {
  const kept = useRef({ page: 0, list: 0 })
  const last = useRef<TipId>()
  useLayoutEffect(() => {
    if (open) {
      last.current = open
      return
    }
    const note = () => {
      kept.current = { page: scrollY, list: list.current?.scrollTop ?? 0 }
    }
    const back = last.current
    if (back) {
      list.current?.scrollTo(0, kept.current.list)
      scrollTo(0, kept.current.page)
      const rows = list.current?.querySelectorAll<HTMLElement>('a[data-tip]')
      const row = [...(rows ?? [])].find(({ dataset }) => dataset.tip === back)
      row?.focus({ preventScroll: true })
    }
    addEventListener('scroll', note, { capture: true, passive: true })
    return () => removeEventListener('scroll', note, { capture: true })
  }, [open])
  const before = useRef(key)
  useLayoutEffect(() => {
    if (before.current === key) return
    before.current = key
    last.current = undefined
    list.current?.scrollTo(0, 0)
  }, [key])
}
