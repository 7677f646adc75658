import type { z } from 'zod'

const nameOf = (name: string) => `mingcha.desk.${name}`

/** What was filled in in this tab and not sent; undefined when nothing was, or not in this shape. */
export function readUnsent<T>(
  name: string,
  schema: z.ZodType<T>,
  store: Storage = sessionStorage,
): T | undefined {
  try {
    return schema.parse(JSON.parse(store.getItem(nameOf(name)) ?? ''))
  } catch {
    return undefined
  }
}

/** Keeps it for this tab. Storage may be full or off: then it stays on the screen alone. */
export function keepUnsent(name: string, value: unknown, store: Storage = sessionStorage): void {
  try {
    store.setItem(nameOf(name), JSON.stringify(value))
  } catch {}
}

/** It was sent, or given up. */
export function dropUnsent(name: string, store: Storage = sessionStorage): void {
  store.removeItem(nameOf(name))
}
