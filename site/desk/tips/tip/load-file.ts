import { openFile } from '../../../../shared/seal/file.ts'
import type { Identity } from '../../../../shared/seal/identity.ts'
import type { SealedFile } from '../../../../shared/tip/envelope.ts'
import type { Ask } from '../../frame/ask.ts'

/**
 * A file's own bytes: its slices in order, opened here. `path`: of the tip or the message that it came with.
 * `onChunk` hears how many have come.
 */
export async function loadFile(
  ask: Ask,
  { path, file, identity }: { path: string; file: SealedFile; identity: Identity },
  onChunk: (count: number) => void,
): Promise<Uint8Array> {
  const slices: Uint8Array[] = []
  for (const n of file.slices.keys()) {
    slices.push(await ask.bytes(`${path}/files/${file.id}/${n}`))
    onChunk(slices.length)
  }
  return openFile(identity, slices, file)
}
