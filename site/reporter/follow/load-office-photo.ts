import { openFile } from '../../../shared/seal/file.ts'
import type { SealedFile } from '../../../shared/tip/envelope.ts'
import { imageType } from '../../evidence/read/image-type.ts'
import type { Open } from './answer/answering.ts'
import { identityOf } from './sealed.ts'

/** A photo that came with a letter of the office, fetched slice by slice and opened here; nothing when it is none. */
export async function loadOfficePhoto(
  { opened, keys }: Open,
  message: string,
  file: SealedFile,
): Promise<Blob | undefined> {
  const slices: Uint8Array[] = []
  for (const slice of file.slices.keys()) {
    const reply = await fetch('/api/follow/files', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ lookup: keys.lookup, message, file: file.id, slice }),
      cache: 'no-store',
    })
    if (!reply.ok) throw new TypeError('the photo did not come')
    slices.push(new Uint8Array(await reply.arrayBuffer()))
  }
  const content = await openFile(await identityOf(opened.tip, keys), slices, file)
  const type = imageType(content)
  return type === undefined ? undefined : new Blob([content.slice()], { type })
}
