import { SealError } from '../../../../shared/seal/seal-error.ts'
import { asideOf, readAside } from './aside.ts'
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
  else if (held.value === undefined && [id, key.idOf(asideOf(name))].some((one) => known.has(one)))
    void load(room, key, name, held)
}

const nothing = { version: 0, sealed: undefined }

async function load(room: Room, key: DraftKey, name: string, held: Held): Promise<void> {
  const { turn } = held
  Object.assign(held, { loading: true, fault: undefined })
  // Nothing is sent before it is there.
  room.tell()
  try {
    const isThere = room.known.has(key.idOf(name))
    const { version, sealed } = isThere ? await room.server.read(key.idOf(name)) : nothing
    const whole = sealed === undefined ? undefined : await openWhole(room.server, key, name, sealed)
    const mine = await readAside(room, key, name, held)
    // Typed on meanwhile: saving will find the other text.
    if (held.turn !== turn) return
    Object.assign(held, { value: mine ?? whole?.value, pieces: whole?.pieces ?? [], version })
    // Nobody chose before the page was loaded anew: both are there again.
    if (mine !== undefined)
      Object.assign(held, { dirty: true, ...(whole && { theirs: { value: whole.value } }) })
    if (mine !== undefined && !whole) saveLater(room, name, 0)
  } catch (error) {
    held.fault = error instanceof SealError ? 'altered' : 'failed'
  } finally {
    held.loading = false
    room.tell()
  }
}
