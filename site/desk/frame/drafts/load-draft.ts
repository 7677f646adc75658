import { SealError } from '../../../../shared/seal/seal-error.ts'
import { type Held, heldIn, type Room } from './held.ts'
import { openWhole } from './pieces.ts'
import { saveLater } from './save-draft.ts'
import type { DraftKey } from './seal-draft.ts'

/** Once the key is open: what was typed before goes to the server, what lies there comes. */
export function refresh(room: Room, name: string): void {
  const { key, known } = room
  const held = heldIn(room, name)
  if (!key || held.loading) return
  const id = key.idOf(name)
  // Another key than before: what is here is sealed anew.
  if (held.id !== undefined && held.id !== id) Object.assign(held, { version: 0, pieces: [], dirty: true })
  held.id = id
  if (held.dirty) saveLater(room, name, 0)
  else if (held.value === undefined && known.has(id)) void load(room, key, name, held)
}

async function load(room: Room, key: DraftKey, name: string, held: Held): Promise<void> {
  const { turn } = held
  Object.assign(held, { loading: true, fault: undefined })
  try {
    const { version, sealed } = await room.server.read(key.idOf(name))
    const whole = sealed === undefined ? undefined : await openWhole(room.server, key, name, sealed)
    // Typed on meanwhile: saving will find the other text.
    if (held.turn === turn) Object.assign(held, { value: whole?.value, pieces: whole?.pieces ?? [], version })
  } catch (error) {
    held.fault = error instanceof SealError ? 'altered' : 'failed'
  } finally {
    held.loading = false
    room.tell()
  }
}
