import { type ComponentChildren, createContext } from 'preact'
import { useCallback, useContext, useState } from 'preact/hooks'
import type { Envelope } from '../../../../shared/tip/envelope.ts'
import { type OpenedIndex, withOpened } from './opened-index.ts'

/** What was opened here since sign-in, for searching; only ever in memory, gone at sign-out. */
interface Opened {
  readonly index: OpenedIndex
  readonly note: (envelope: Envelope) => void
}

const OpenedContext = createContext<Opened | undefined>(undefined)

/** Keeps what is opened inside of it for as long as it is on the screen. */
export function KeepOpened({ children }: { children: ComponentChildren }) {
  const [index, setIndex] = useState<OpenedIndex>(new Map())
  const note = useCallback((envelope: Envelope) => setIndex((before) => withOpened(before, envelope)), [])
  return <OpenedContext.Provider value={{ index, note }}>{children}</OpenedContext.Provider>
}

/** What was opened here. Throws `Error` outside of {@link KeepOpened}. */
export function useOpened(): Opened {
  const opened = useContext(OpenedContext)
  if (!opened) throw new Error('nothing keeps what is opened')
  return opened
}
