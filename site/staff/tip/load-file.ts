import { openFile } from '../../../shared/seal/file.ts'
import type { Identity } from '../../../shared/seal/identity.ts'
import type { SealedFile } from '../../../shared/tip/envelope.ts'
import type { Ask } from '../api/ask.ts'

/** A file's own bytes: its slices in order, opened here. `onSlice` hears how many have come. */
export async function loadFile(
  ask: Ask,
  { tip, file, identity }: { tip: string; file: SealedFile; identity: Identity },
  onSlice: (count: number) => void,
): Promise<Uint8Array> {
  const slices: Uint8Array[] = []
  for (const n of file.slices.keys()) {
    slices.push(await ask.bytes(`/api/desk/tips/${tip}/files/${file.id}/${n}`))
    onSlice(slices.length)
  }
  return openFile(identity, slices, file)
}
