import { useState } from 'preact/hooks'
import type { Live } from '../use-live.ts'
import { dropUnsent, keepUnsent } from './unsent.ts'

/** What was read on the server when a draft was begun. */
interface Read {
  readonly version: number
  readonly revision: number
}

/** A draft that is being written, over what two people work on. */
export interface ChangeDraft<Entry> {
  readonly entry: Entry
  readonly type: (part: Partial<Entry>) => void
  /** Somebody else wrote since: nothing is sent until one text is chosen. */
  readonly behind: boolean
  readonly takeMine: () => void
  readonly takeTheirs: () => void
  /** It was sent or given up, and this is what stands: nothing is kept in this tab any more. */
  readonly settle: (stands: Entry) => void
}

interface From<Entry, Reply> {
  /** Under which it is kept in this tab. */
  readonly name: string
  readonly live: Live<Reply>
  readonly reply: Reply
  /** What stands in an answer of the server, ready to be written on. */
  readonly entryOf: (reply: Reply) => Entry
  /** What was typed before in this tab. */
  readonly kept: () => Entry | undefined
}

/** Keeps what is typed in this tab until it is sent; never overwrites what is newer elsewhere. */
export function useDraft<Entry extends Read, Reply>(from: From<Entry, Reply>): ChangeDraft<Entry> {
  const { name, live, reply, entryOf, kept } = from
  const now = entryOf(live.theirs ?? reply)
  const [entry, setEntry] = useState(() => kept() ?? now)
  const keep = (next: Entry) => {
    setEntry(next)
    keepUnsent(name, next)
  }
  const settle = (stands: Entry) => {
    setEntry(stands)
    dropUnsent(name)
  }
  const choose = () => {
    if (live.theirs) live.loaded.set(live.theirs)
    live.forget()
    live.act.clear()
  }
  return {
    entry,
    settle,
    type: (part) => keep({ ...entry, ...part }),
    behind: isBehind(entry, now),
    takeMine: () => {
      keep({ ...entry, version: now.version, revision: now.revision })
      choose()
    },
    takeTheirs: () => {
      settle(now)
      choose()
    },
  }
}

/** Whether somebody else wrote after this was read: another version is open, or the same one went on. */
export function isBehind(read: Read, now: Read): boolean {
  return read.version !== now.version || read.revision < now.revision
}
