import { canonicalJson } from '../../../../shared/value/canonical-json.ts'
import { dropAside } from './aside.ts'
import type { DraftServer } from './draft-server.ts'
import { heldIn, newHeld, type Room, type Standing, standingOf } from './held.ts'
import { refresh } from './load-draft.ts'
import { saveLater, saveNow } from './save-draft.ts'
import type { DraftKey } from './seal-draft.ts'

/** Milliseconds without typing after which a draft is saved. */
const PAUSE = 1000

/**
 * All drafts of one sitting at the desk, by what they are for (`tip/<id>/reply`). What is typed is in memory at once and,
 * while the member's key is open, sealed on the server a moment later. Nothing is written to the browser's storage.
 */
export interface Drafts {
  /** What was typed under a name, and how it stands. */
  readonly view: (name: string) => DraftView
  /** Somebody is about to write under this name: what was saved comes, once the key is open. */
  readonly begin: (name: string) => void
  /** Keeps what was typed; undefined: nothing is left of it. What stands there already is no new text. */
  readonly type: (name: string, value: unknown) => void
  /** What was sent, or is of no more use, is forgotten, here and on the server. What was typed since stays. */
  readonly settle: (name: string, sent: unknown) => void
  /** Throws it away; {@link Drafts.restore} brings it back while this page lives. */
  readonly discard: (name: string) => void
  readonly restore: (name: string) => void
  /** Of two texts under one name, goes on with one; the other stays here. */
  readonly choose: (name: string, which: 'mine' | 'theirs') => void
  /** Goes on with the text that was not chosen; what was gone on with stays here. */
  readonly swap: (name: string) => void
  /** The member's key was opened, or (undefined) locked. */
  readonly unlock: (key: DraftKey | undefined) => Promise<void>
  /** Saves at once what waits. */
  readonly flush: () => Promise<unknown>
  /** Whether something would be lost if the page went now. */
  readonly unsaved: () => boolean
  /** Whether something was typed under this name, as far as the open key tells. */
  readonly has: (name: string) => boolean
  /** How many drafts lie on the server. */
  readonly count: () => number
  /** Calls after every change; returns how to stop. */
  readonly watch: (listener: () => void) => () => void
}

/** A draft as it is here: what was typed, how it stands, and another text of it. */
export interface DraftView {
  readonly value: unknown
  readonly standing: Standing
  /** What another window saved, while nobody has chosen. */
  readonly theirs: unknown
  /** The text that was not chosen, as long as this page lives. */
  readonly other: unknown
}

/** The drafts of who sits at the desk, over the server that keeps them. */
export function createDrafts(server: DraftServer): Drafts {
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of [...listeners]) listener()
  }
  const room: Room = { server, all: new Map(), known: new Map(), key: undefined, listing: false, tell }
  const { all, known } = room
  void list(room)
  return {
    ...writing(room),
    view: (name) => {
      const held = all.get(name) ?? newHeld()
      const { value, theirs, other } = held
      const isToCome = room.listing && value === undefined
      const standing = isToCome ? 'loading' : standingOf(held, room.key !== undefined)
      return { value, standing, theirs: theirs?.value, other: other?.value }
    },
    begin: (name) => refresh(room, name),
    unlock: async (key) => {
      room.key = key
      room.listing = key !== undefined
      tell()
      if (key) await list(room)
      room.listing = false
      tell()
      for (const name of all.keys()) refresh(room, name)
    },
    flush: () => Promise.all([...all.keys()].map((name) => saveNow(room, name))),
    unsaved: () => [...all.values()].some(({ dirty, value }) => dirty && value !== undefined),
    has: (name) => {
      const held = all.get(name)
      if (held && (held.dirty || held.value !== undefined)) return held.value !== undefined
      return known.has(room.key?.idOf(name) ?? '')
    },
    count: () => known.size,
    watch: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** What a writer does. */
function writing(room: Room): Pick<Drafts, 'type' | 'settle' | 'discard' | 'restore' | 'choose' | 'swap'> {
  const put = (name: string, value: unknown, pause: number, thrown?: unknown) => {
    const held = heldIn(room, name)
    const turn = held.turn + 1
    Object.assign(held, { value, turn, thrown, dirty: true, fault: undefined })
    saveLater(room, name, pause)
    room.tell()
  }
  return {
    type: (name, value) => {
      if (!isSame(value, heldIn(room, name).value)) put(name, value, PAUSE)
    },
    settle: (name, sent) => {
      const held = heldIn(room, name)
      held.other = undefined
      if (isSame(sent, held.value)) put(name, undefined, 0)
    },
    discard: (name) => put(name, undefined, 0, heldIn(room, name).value),
    restore: (name) => put(name, heldIn(room, name).thrown, 0),
    choose: (name, which) => {
      const held = heldIn(room, name)
      const { theirs } = held
      held.theirs = undefined
      held.other = which === 'theirs' ? { value: held.value } : theirs
      // What is theirs lies on the server already.
      if (which === 'theirs' && theirs) {
        Object.assign(held, { value: theirs.value, dirty: false })
        if (room.key) void dropAside(room, room.key, name, held)
      }
      saveLater(room, name, 0)
      room.tell()
    },
    swap: (name) => {
      const held = heldIn(room, name)
      const { value, other } = held
      if (!other) return
      held.other = { value }
      put(name, other.value, 0)
    },
  }
}

const isSame = (one: unknown, other: unknown) =>
  one === undefined || other === undefined ? one === other : canonicalJson(one) === canonicalJson(other)

/** Where it cannot be asked, nothing is known to lie there: saving finds it. */
async function list({ server, known, tell }: Room): Promise<void> {
  const there = await server.list().catch(() => undefined)
  if (!there) return
  known.clear()
  for (const [id, version] of there) known.set(id, version)
  tell()
}
