import * as z from 'zod'
import type { CaseEntry } from './case-entry.ts'

const text = z.string()

const Draft = z.object({
  /** Version of the case that it was written over; 0 for a new one. */
  version: z.int().min(0),
  /** Id of the case, chosen when it was begun. */
  id: text,
  entry: z.object({
    ...{ title: text, division: text, topic: text, basics: text, problems: z.array(text), measures: text },
    ...{ statement: text, rectifyBy: text, rectifiedOn: text, firmName: text, creditCode: text, notes: text },
    rectification: z.enum(['ordered', 'rectified', 'overdue']),
    documents: z.array(
      z.object({
        kind: z.enum(['order', 'stop', 'penalty', 'inspection']),
        ...{ number: text, day: text, amount: text },
      }),
    ),
  }),
})

/** Text that was typed and not sent yet. */
export interface Draft {
  readonly version: number
  readonly id: string
  readonly entry: CaseEntry
}

const nameOf = (name: string) => `mingcha.desk.case.${name}`

/** What was typed in this tab and not sent; `name` is the case's id, or `new`. */
export function readDraft(name: string, store: Storage = sessionStorage): Draft | undefined {
  try {
    return Draft.parse(JSON.parse(store.getItem(nameOf(name)) ?? ''))
  } catch {
    return undefined
  }
}

/** Keeps it for this tab. Storage may be full or off: then it stays on the screen alone. */
export function keepDraft(name: string, draft: Draft, store: Storage = sessionStorage): void {
  try {
    store.setItem(nameOf(name), JSON.stringify(draft))
  } catch {}
}

/** It was sent, or given up. */
export function dropDraft(name: string, store: Storage = sessionStorage): void {
  store.removeItem(nameOf(name))
}
