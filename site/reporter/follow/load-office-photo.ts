import { followRoutes } from '../../../shared/contract/follow.ts'
import { openFile } from '../../../shared/seal/file.ts'
import type { SealedFile } from '../../../shared/tip/envelope.ts'
import { imageType } from '../../evidence/read/image-type.ts'
import { callForBytes } from '../call.ts'
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
    const body = { lookup: keys.lookup, message, file: file.id, slice }
    slices.push(await callForBytes(followRoutes.readFile, { body }))
  }
  const content = await openFile(await identityOf(opened.tip, keys), slices, file)
  const type = imageType(content)
  return type === undefined ? undefined : new Blob([content.slice()], { type })
}
