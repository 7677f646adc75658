import { HEADERS } from '../../../../shared/contract/filing.ts'
import { tipRoutes } from '../../../../shared/contract/tips.ts'
import { oneAhead, sealFile } from '../../../../shared/seal/file.ts'
import type { Identity } from '../../../../shared/seal/identity.ts'
import type { SealedFile } from '../../../../shared/tip/envelope.ts'
import type { Sha256 } from '../../../../shared/value/hash.ts'
import type { Id, TipId } from '../../../../shared/value/id.ts'
import type { Ask } from '../../frame/ask.ts'
import type { OfficePhoto } from './office-photo.ts'

interface Sending {
  readonly tip: TipId
  /** Id of the message or record that they come with. */
  readonly holder: Id
  readonly identity: Identity
  /** Hears how many pictures have gone. */
  readonly onSent: (count: number) => void
}

/**
 * Seals pictures to the tip's identity and uploads them, chunk by chunk, before what they come with. Throws `Refusal`
 * as `tipRoutes.putChunk` does.
 */
export async function sendPhotos(
  ask: Ask,
  photos: readonly OfficePhoto[],
  { tip, holder, identity, onSent }: Sending,
): Promise<SealedFile[]> {
  const files: SealedFile[] = []
  for (const [n, { content }] of photos.entries()) {
    const hashes: Sha256[] = []
    for await (const { index, bytes, hash } of oneAhead(sealFile(identity, content))) {
      const params = { tip, holder, file: n, chunk: index }
      await ask.put(tipRoutes.putChunk, { params }, { bytes, headers: { [HEADERS.hash]: hash } })
      hashes.push(hash)
    }
    files.push({
      id: String(n),
      name: `${n + 1}.jpg`,
      type: 'image/jpeg',
      size: content.size,
      chunks: hashes,
    })
    onSent(n + 1)
  }
  return files
}

/** Files as the contract names them beside what is sealed: their ids and their chunks' hashes; nothing for none. */
export function listsOf(files: readonly SealedFile[]): { files?: { id: string; chunks: Sha256[] }[] } {
  return files.length > 0 ? { files: files.map(({ id, chunks }) => ({ id, chunks: [...chunks] })) } : {}
}
