import { tipRoutes } from '../../../../shared/contract/tips.ts'
import { openFile } from '../../../../shared/seal/file.ts'
import type { Identity } from '../../../../shared/seal/identity.ts'
import type { SealedFile } from '../../../../shared/tip/envelope.ts'
import type { Id, TipId } from '../../../../shared/value/id.ts'
import type { Ask } from '../../frame/ask.ts'

/** Where a file is: in a tip's letter or, with `holder`, beside the tip in a message or a record of that id. */
export interface FilePlace {
  readonly tip: TipId
  readonly holder?: Id | undefined
}

/**
 * A file's own bytes: its chunks in order, opened here. `onChunk` hears how many have come. Throws `Refusal` `missing`
 * for a chunk that is not there, and {@link SealError} for a file that was altered.
 */
export async function loadFile(
  ask: Ask,
  { tip, holder }: FilePlace,
  { file, identity }: { file: SealedFile; identity: Identity },
  onChunk: (count: number) => void = () => undefined,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for (const chunk of file.chunks.keys()) {
    const params = { tip, file: file.id, chunk }
    chunks.push(
      holder === undefined
        ? await ask.bytes(tipRoutes.readFile, { params })
        : await ask.bytes(tipRoutes.readAttachment, { params: { ...params, holder } }),
    )
    onChunk(chunks.length)
  }
  return openFile(identity, chunks, file)
}
