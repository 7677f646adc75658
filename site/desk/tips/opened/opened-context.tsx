import { type ComponentChildren, createContext } from 'preact'
import { useCallback, useContext, useRef, useState } from 'preact/hooks'
import type { Envelope } from '../../../../shared/tip/envelope.ts'
import type { TipId } from '../../../../shared/value/id.ts'
import type { OpenedTip } from './open-tip.ts'
import { type OpenedIndex, type SeenTip, withOpened, withSeen } from './opened-index.ts'

/** What was opened here since the keys were unlocked; only ever in memory, gone when they are locked. */
interface Opened {
  readonly index: OpenedIndex
  readonly note: (envelope: Envelope) => void
  /** What stands outside of a tip now, where it was opened here. */
  readonly see: (tip: SeenTip) => void
  /** Holds a tip that was opened from the list. */
  readonly keep: (opened: OpenedTip) => void
  readonly kept: (tip: TipId) => OpenedTip | undefined
  readonly forget: () => void
}

const OpenedContext = createContext<Opened | undefined>(undefined)

/** Keeps what is opened inside of it for as long as it is on the screen. */
export function KeepOpened({ children }: { children: ComponentChildren }) {
  const [index, setIndex] = useState<OpenedIndex>(new Map())
  const note = useCallback((envelope: Envelope) => setIndex((before) => withOpened(before, envelope)), [])
  const see = useCallback((tip: SeenTip) => setIndex((before) => withSeen(before, tip)), [])
  const tips = useRef(new Map<TipId, OpenedTip>())
  const keep = useCallback((opened: OpenedTip) => {
    tips.current.set(opened.envelope.tip, opened)
    note(opened.envelope)
  }, [])
  const kept = useCallback((tip: TipId) => tips.current.get(tip), [])
  const forget = useCallback(() => {
    tips.current.clear()
    setIndex(new Map())
  }, [])
  return (
    <OpenedContext.Provider value={{ index, note, see, keep, kept, forget }}>
      {children}
    </OpenedContext.Provider>
  )
}

/** What was opened here. Throws `Error` outside of {@link KeepOpened}. */
export function useOpened(): Opened {
  const opened = useContext(OpenedContext)
  if (!opened) throw new Error('nothing keeps what is opened')
  return opened
}
