import type { Opening } from '../open-receipt.ts'

/** An opened receipt. */
export type Open = Extract<Opening, { opened: unknown }>

/** The open receipt, and what becomes of it when the server answers. */
export interface Answering {
  readonly current: () => Open
  readonly changed: (next: Open) => void
}
