import { HEADERS } from '../../../../shared/contract/filing.ts'
import { tipRoutes } from '../../../../shared/contract/tips.ts'
import { sealFile } from '../../../../shared/seal/file.ts'
import type { Identity } from '../../../../shared/seal/identity.ts'
import type { SealedFile } from '../../../../shared/tip/envelope.ts'
import type { TipId } from '../../../../shared/value/id.ts'
import type { Ask } from '../../frame/ask.ts'
import type { OfficePhoto } from './office-photo.ts'

interface Way {
  readonly tip: TipId
  /** Id of the message or record that they come with. */
  readonly holder: string
  readonly identity: Identity
  /** Hears how many pictures have gone. */
  readonly onSent: (count: number) => void
}

/** Seals pictures to the tip's identity and uploads them, slice by slice, before what they come with. */
export async function sendPhotos(
  ask: Ask,
  photos: readonly OfficePhoto[],
  { tip, holder, identity, onSent }: Way,
): Promise<SealedFile[]> {
  const files: SealedFile[] = []
  for (const [n, { content }] of photos.entries()) {
    const slices: string[] = []
    for await (const { index, bytes, hash } of sealFile(identity, content)) {
      const params = { tip, holder, file: n, chunk: index }
      await ask.put(tipRoutes.putChunk, { params }, { bytes, headers: { [HEADERS.hash]: hash } })
      slices.push(hash)
    }
    files.push({ id: String(n), name: `${n + 1}.jpg`, type: 'image/jpeg', size: content.size, slices })
    onSent(n + 1)
  }
  return files
}
