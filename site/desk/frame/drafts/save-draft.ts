import type { DraftReply } from '../../../../shared/contract/drafts.ts'
import { Refusal } from '../../../../shared/refusal/refusal.ts'
import { dropAside, keepAside } from './aside.ts'
import type { DraftServer } from './draft-server.ts'
import { type Held, heldIn, type Room } from './held.ts'
import { dropPieces, openWhole, sealWhole } from './pieces.ts'
import type { DraftKey } from './seal-draft.ts'

/** Milliseconds after which a saving that failed is tried again. */
const AGAIN = 20_000

/** Savings of one draft in a row: a server that always says that another was first is not asked for ever. */
const ROUNDS = 5

/** Saves a draft after so many milliseconds without another word. */
export function saveLater(room: Room, name: string, pause: number): void {
  const held = heldIn(room, name)
  clearTimeout(held.timer)
  held.timer = setTimeout(() => void saveNow(room, name), pause)
}

/** Saves a draft as it is, once at a time; nothing while the key is locked, and beside the other text while a choice is open. */
export function saveNow(room: Room, name: string): Promise<void> {
  const held = heldIn(room, name)
  clearTimeout(held.timer)
  if (held.busy) return held.busy
  if (!room.key || !held.dirty) return Promise.resolve()
  held.fault = undefined
  held.busy = run(room, name, held).finally(() => {
    held.busy = undefined
    room.tell()
  })
  return held.busy
}

async function run(room: Room, name: string, held: Held): Promise<void> {
  try {
    for (let round = 0; round < ROUNDS; round++) {
      if (!room.key || !(await put(room, room.key, name, held))) return
    }
  } catch (error) {
    held.fault = error instanceof Refusal && error.code === 'quota' ? 'tooMany' : 'failed'
  }
  saveLater(room, name, AGAIN)
}

/** One round to the server. True when there is more to say. */
async function put(room: Room, key: DraftKey, name: string, held: Held): Promise<boolean> {
  if (held.theirs) {
    await keepAside(room, key, name, held)
    return false
  }
  const { value, turn } = held
  const id = key.idOf(name)
  const whole = value === undefined ? undefined : await sealWhole(room.server, key, name, value)
  if (value !== undefined && whole === undefined) {
    held.fault = 'tooLong'
    return false
  }
  try {
    if (whole !== undefined) held.version = await room.server.save(id, held.version, whole.sealed)
    else await forget(room, id, held)
    await dropPieces(room.server, key, held.pieces)
    held.pieces = whole?.pieces ?? []
    if (held.version > 0) room.known.set(id, held.version)
    else room.known.delete(id)
    await dropAside(room, key, name, held)
    if (held.turn === turn) held.dirty = false
  } catch (error) {
    await dropPieces(room.server, key, whole?.pieces ?? [])
    const stands = room.server.standing(error)
    if (!stands) throw error
    await meet(room.server, key, name, { held, stands })
    if (held.theirs) await keepAside(room, key, name, held)
  }
  return held.dirty && held.theirs === undefined
}

async function forget({ server }: Room, id: string, held: Held): Promise<void> {
  if (held.version > 0) await server.drop(id, held.version)
  held.version = 0
}

/** Another window was first: its text is put beside this one until somebody chooses. The same text is no other. */
async function meet(
  server: DraftServer,
  key: DraftKey,
  name: string,
  { held, stands }: { readonly held: Held; readonly stands: DraftReply },
): Promise<void> {
  held.version = stands.version
  const there =
    stands.sealed === undefined
      ? undefined
      : await openWhole(server, key, name, stands.sealed).catch(() => undefined)
  held.pieces = there?.pieces ?? []
  const other = there?.value
  // What was sent here stays sent; words written elsewhere since stay on the server.
  if (held.value === undefined) held.dirty = false
  else if (other !== undefined && JSON.stringify(other) !== JSON.stringify(held.value)) {
    held.theirs = { value: other }
  }
}
