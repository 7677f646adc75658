import type { Id } from '../../../../shared/value/id.ts'
import type { DraftServer } from './draft-server.ts'
import type { DraftKey } from './seal-draft.ts'

/** Why a draft is not kept, or not shown. */
type Fault = 'failed' | 'tooLong' | 'tooMany' | 'altered'

/** One draft while the desk lives. */
export interface Held {
  /** What was typed; undefined: nothing, or nothing yet. */
  value: unknown
  /** Grows with whatever is typed. */
  turn: number
  /** It is not on the server as it is here. */
  dirty: boolean
  /** The version seen there; 0: none. */
  version: number
  /** Names of the pieces in which it lies there, when it is a large one. */
  pieces: readonly string[]
  /** Its id under the key that was open last. */
  id: Id | undefined
  loading: boolean
  /** A saving that is under way. */
  busy: Promise<void> | undefined
  fault: Fault | undefined
  /** What another window saved under the same name. */
  theirs: { readonly value: unknown } | undefined
  /** Of two texts, the one that was not chosen. */
  other: { readonly value: unknown } | undefined
  /** This window's text lies on the server beside the other one: at which turn, in which pieces. */
  aside: { readonly turn: number; readonly pieces: readonly string[] } | undefined
  /** What was thrown away last. */
  thrown: unknown
  timer: ReturnType<typeof setTimeout> | undefined
}

/** A draft of which nothing is known. */
export const newHeld = (): Held => ({
  ...{ value: undefined, turn: 0, dirty: false, version: 0, pieces: [], id: undefined, loading: false },
  ...{ busy: undefined, fault: undefined, theirs: undefined, other: undefined },
  ...{ aside: undefined, thrown: undefined, timer: undefined },
})

/** How a draft stands, as its writer is told. */
export type Standing = Fault | 'none' | 'loading' | 'locked' | 'saving' | 'saved' | 'behind' | 'thrown'

/** How a draft stands, with the member's key open or not. */
export function standingOf({ value, dirty, ...held }: Held, open: boolean): Standing {
  if (held.theirs) return 'behind'
  if (value === undefined) {
    if (held.thrown !== undefined) return 'thrown'
    if (held.loading) return 'loading'
    return held.fault ?? 'none'
  }
  if (!dirty) return 'saved'
  if (!open) return 'locked'
  return held.fault ?? 'saving'
}

/** All drafts of a sitting, and what they are kept with. */
export interface Room {
  readonly server: DraftServer
  readonly all: Map<string, Held>
  /** Versions of what lies on the server, by id. */
  readonly known: Map<Id, number>
  /** The member's key while it is open. */
  key: DraftKey | undefined
  /** It is being asked what lies on the server: whatever was typed at another time is still to come. */
  listing: boolean
  /** Something changed. */
  readonly tell: () => void
}

/** The draft of a name. */
export function heldIn({ all }: Room, name: string): Held {
  const held = all.get(name) ?? newHeld()
  all.set(name, held)
  return held
}
