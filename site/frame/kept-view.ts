import { type ViewName, viewNames } from '../../shared/value/view.ts'

const store = (name: ViewName) => `mingcha.view.${name}`

/** What was chosen before on this device; null when nothing was, or the browser keeps nothing. */
export function keptView(name: ViewName): string | null {
  try {
    return localStorage.getItem(store(name))
  } catch {
    return null
  }
}

/** Keeps a choice for all pages; an empty one is forgotten. A browser that keeps nothing shows it on this page alone. */
export function keepView(name: ViewName, value: string): void {
  try {
    if (value) localStorage.setItem(store(name), value)
    else localStorage.removeItem(store(name))
  } catch {
    // It stands on the page all the same.
  }
}

/** Nothing on the device tells any more that somebody chose. */
export function forgetView(): void {
  for (const name of viewNames) keepView(name, '')
}
