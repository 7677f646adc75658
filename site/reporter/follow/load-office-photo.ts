import { followRoutes } from '../../../shared/contract/follow.ts'
import { identityOf } from '../../../shared/follow/sealed.ts'
import { openFile } from '../../../shared/seal/file.ts'
import type { SealedFile } from '../../../shared/tip/envelope.ts'
import type { Id } from '../../../shared/value/id.ts'
import { imageType } from '../../evidence/read/image-type.ts'
import { callForBytes } from '../call.ts'
import type { Open } from './open-receipt.ts'

/**
 * A photo that came with a letter of the office, fetched chunk by chunk and opened here; nothing when it is none.
 * Throws `SealError` when it was altered, `TypeError` when it did not come.
 */
export async function loadOfficePhoto(
  { opened, keys }: Open,
  message: Id,
  file: SealedFile,
): Promise<Blob | undefined> {
  const chunks: Uint8Array[] = []
  for (const chunk of file.chunks.keys()) {
    const body = { lookup: keys.lookup, message, file: file.id, chunk }
    chunks.push(await callForBytes(followRoutes.readFile, { body }))
  }
  const content = await openFile(await identityOf(opened.tip, keys), chunks, file)
  const type = imageType(content)
  return type === undefined ? undefined : new Blob([content.slice()], { type })
}
