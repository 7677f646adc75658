import type { Held, Room } from './held.ts'
import { dropPieces, openWhole, sealWhole } from './pieces.ts'
import type { DraftKey } from './seal-draft.ts'

/** Under which name a text lies on the server while another one of the same draft lies under its own. */
export const asideOf = (name: string): string => `${name}/aside`

/** Keeps the text of this window beside the other one until somebody chooses, so that no reload loses it. Throws when it cannot. */
export async function keepAside(room: Room, key: DraftKey, name: string, held: Held): Promise<void> {
  const { server, known } = room
  const { value, turn } = held
  if (value === undefined || held.aside?.turn === turn) return
  const id = key.idOf(asideOf(name))
  const whole = await sealWhole(server, key, asideOf(name), value)
  if (whole === undefined) return
  const before = held.aside
  known.set(id, await server.save(id, known.get(id) ?? 0, whole.sealed))
  held.aside = { turn, pieces: whole.pieces }
  await dropPieces(server, key, before?.pieces ?? [])
}

/** The text that lies aside; nothing where none does, or it cannot be read. */
export async function readAside(room: Room, key: DraftKey, name: string, held: Held): Promise<unknown> {
  const id = key.idOf(asideOf(name))
  if (!room.known.has(id)) return undefined
  const { version, sealed } = await room.server.read(id)
  room.known.set(id, version)
  if (sealed === undefined) return undefined
  const whole = await openWhole(room.server, key, asideOf(name), sealed).catch(() => undefined)
  held.aside = { turn: held.turn, pieces: whole?.pieces ?? [] }
  return whole?.value
}

/** One text goes on: nothing lies aside any more. Where it cannot be taken away now, it ends with its time. */
export async function dropAside(
  { server, known }: Room,
  key: DraftKey,
  name: string,
  held: Held,
): Promise<void> {
  const id = key.idOf(asideOf(name))
  const version = known.get(id)
  const pieces = held.aside?.pieces ?? []
  held.aside = undefined
  if (version === undefined) return
  known.delete(id)
  await server.drop(id, version).catch(() => undefined)
  await dropPieces(server, key, pieces).catch(() => undefined)
}
