import { createContext } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Kept } from '../../../../shared/personal-data/kept.ts'
import type { Personal } from '../../../../shared/personal-data/personal.ts'
import { randomId } from '../random-id.ts'
import { type Decisions, type Find, findsOf, type KeptDecisions, keyOf } from './finds.ts'
import { type GuardMode, readings } from './guard-mode.ts'

/** Reads what an office writes for what tells who somebody is, while it is typed and before it is sent. */
export interface Guard {
  readonly mode: GuardMode
  readonly id: string
  readonly finds: readonly Find[]
  /** Sending was tried, and something is undecided. */
  readonly stopped: boolean
  /** Sent again, it goes as it is. */
  readonly asks: boolean
  /** Hears of a field as it is now. `beside`: an element that stands where the field does; `now`: it is read at once. */
  readonly hear: (name: string, text: string, beside: Element | null, now: boolean) => void
  /** Reads all fields now. */
  readonly look: () => void
  readonly forget: (name: string) => void
  /** The text of a field as it was read last. */
  readonly readText: (name: string) => string | undefined
  /** Decides that something stays; without a reason, that it is open again. */
  readonly decide: (find: Find, kept: Kept | undefined) => void
  /** Reads all once more, and says whether it may go. If not, the first undecided find has the focus. */
  readonly pass: () => boolean
  /** What stays in what is written now, for the record. */
  readonly kept: () => Kept[]
}

export const GuardContext = createContext<Guard | undefined>(undefined)

/** People stop typing for so long, in ms, before what they typed is read. */
const PAUSE = 400

interface Watched {
  readonly text: string
  readonly beside: Element | null
}

interface Read {
  readonly texts: Readonly<Record<string, string>>
  readonly personal: readonly Personal[]
}

/** Where a form keeps what was decided, so that it is not asked again after a reload. */
interface Keeping {
  /** As the form's draft has it. */
  readonly decided: KeptDecisions
  readonly onDecide: (decided: KeptDecisions) => void
}

const noFirms: readonly string[] = []

/**
 * Guards what is written in one form. Without `keeping`, what was decided lasts as long as the form is on the screen. `firms`: names of those
 * that a case lists, as they are typed now.
 */
export function useGuard(mode: GuardMode, keeping?: Keeping, firms = noFirms): Guard {
  const listed = useRef(firms)
  listed.current = firms
  const [id] = useState(randomId)
  const fields = useRef(new Map<string, Watched>())
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const [read, setRead] = useState<Read>({ texts: {}, personal: [] })
  const { decisions, decide } = useDecisions(keeping)
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set())
  const [move, setMove] = useState<Move>({ n: 0 })
  const moveOn = (field?: string) => setMove(({ n }) => ({ n: n + 1, ...(field !== undefined && { field }) }))
  useFocus(id, move, fields.current)
  useLayoutEffect(() => () => clearTimeout(timer.current), [])
  const look = (): Read => {
    clearTimeout(timer.current)
    const now = readFields(mode, fields.current, listed.current)
    setRead(now)
    return now
  }
  const reading = readings[mode]
  const findsIn = ({ personal, texts }: Read) => findsOf(personal, texts, decisions, reading)
  const finds = findsIn(read)
  const open = finds.filter(({ kept }) => !kept)
  return {
    ...{ mode, id, finds },
    stopped: open.some((find) => asked.has(keyOf(find))),
    asks: reading.asks && open.every((find) => find.mayStay),
    hear: (name, text, beside, now) => {
      const before = fields.current.get(name)
      fields.current.set(name, { text, beside })
      if (before?.text === text || (text === '' && !before)) return
      clearTimeout(timer.current)
      if (now) {
        look()
        moveOn(name)
      } else timer.current = setTimeout(look, PAUSE)
    },
    forget: (name) => {
      fields.current.delete(name)
      look()
    },
    look,
    readText: (name) => read.texts[name],
    decide: (find, kept) => {
      decide(find, kept)
      moveOn(find.field)
    },
    pass: () => {
      const left = findsIn(look()).filter(({ kept }) => !kept)
      const keys = left.map(keyOf)
      if (left.length === 0) {
        // What was asked is answered: the same, typed again later, is a new question.
        setAsked(new Set())
        return true
      }
      const asks = reading.asks && left.every((find) => find.mayStay)
      if (asks && keys.every((key) => asked.has(key))) return true
      setAsked(new Set([...asked, ...keys]))
      moveOn()
      return false
    },
    kept: () => {
      return findsIn(readFields(mode, fields.current, listed.current)).flatMap(({ kept }) => kept ?? [])
    },
  }
}

/** What the draft has, and what was decided since: also after it was sent, while the form stays. */
function useDecisions(keeping: Keeping | undefined) {
  const [changed, setChanged] = useState<ReadonlyMap<string, Kept | undefined>>(new Map())
  return {
    decisions: decisionsOf(keeping?.decided, changed),
    decide: (find: Find, kept: Kept | undefined) => {
      const next = new Map(changed).set(keyOf(find), kept)
      setChanged(next)
      keeping?.onDecide(Object.fromEntries(decisionsOf(keeping.decided, next)))
    },
  }
}

function decisionsOf(decided: KeptDecisions = {}, changed: ReadonlyMap<string, Kept | undefined>): Decisions {
  const all = [...Object.entries(decided), ...changed]
  return new Map([...new Map(all)].flatMap(([key, kept]): [string, Kept][] => (kept ? [[key, kept]] : [])))
}

/** All fields as they are now, in the order in which they stand on the page. */
function readFields(mode: GuardMode, fields: ReadonlyMap<string, Watched>, firms: readonly string[]): Read {
  const inOrder = [...fields].sort(([, { beside: a }], [, { beside: b }]) =>
    a && b && a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1,
  )
  const texts = inOrder.map(([name, { text }]) => [name, text] as const)
  return {
    texts: Object.fromEntries(texts),
    personal: readings[mode].find(texts, firms),
  }
}

/** Where the focus goes next: on the field in which something was decided, or, sending stopped, on the first that is undecided. */
interface Move {
  readonly n: number
  readonly field?: string
}

function useFocus(id: string, { n, field }: Move, fields: ReadonlyMap<string, Watched>): void {
  useLayoutEffect(() => {
    if (n === 0) return
    const beside = field === undefined ? undefined : fields.get(field)?.beside
    // The finds of a field stand right after it.
    const own = beside?.nextElementSibling
    const room = field === undefined ? document : own?.matches('.finds') ? own : undefined
    const find = room?.querySelector<HTMLElement>(`[data-undecided="${id}"]`)
    const box = beside?.previousElementSibling?.querySelector<HTMLElement>('input, textarea')
    const next = find ?? box
    next?.focus()
    find?.scrollIntoView({ block: 'nearest' })
  }, [n])
}
