import { followRoutes } from '../../../shared/contract/follow.ts'
import { identityOf } from '../../../shared/follow/sealed.ts'
import { openFile } from '../../../shared/seal/file.ts'
import type { SealedFile } from '../../../shared/tip/envelope.ts'
import type { Id } from '../../../shared/value/id.ts'
import { type FileForm, forms } from '../../evidence/read/form.ts'
import { imageType } from '../../evidence/read/image-type.ts'
import { readForm } from '../../evidence/read/read-form.ts'
import { callForBytes } from '../call.ts'
import type { Open } from './open-receipt.ts'

/** A file as it can be looked at: what its bytes really are, whatever its name says. */
export interface LoadedFile {
  readonly kind: FileForm['kind'] | 'other'
  readonly content: Blob
  /** How its name ends when it is kept. */
  readonly ending: string
}

/**
 * A file that came with the letter or, with `message`, with that message of either side: fetched chunk by chunk and opened
 * here. Throws `SealError` when it was altered, `TypeError` when it did not come.
 */
export async function loadFile(
  { opened, keys }: Open,
  message: Id | undefined,
  file: SealedFile,
): Promise<LoadedFile> {
  const chunks: Uint8Array[] = []
  for (const chunk of file.chunks.keys()) {
    const body = { lookup: keys.lookup, file: file.id, chunk, ...(message !== undefined && { message }) }
    chunks.push(await callForBytes(followRoutes.readFile, { body }))
  }
  const bytes = await openFile(await identityOf(opened.tip, keys), chunks, file)
  const picture = imageType(bytes)
  const name = await readForm(new Blob([bytes.slice(0, 64)]))
  if (!name) return { kind: 'other', content: new Blob([bytes.slice()]), ending: 'bin' }
  const { kind, type, ending } = forms[name]
  // A photo that no browser draws is only kept.
  if (kind === 'photo' && !picture) return { kind: 'other', content: new Blob([bytes.slice()]), ending }
  return { kind, content: new Blob([bytes.slice()], { type: picture ?? type }), ending }
}
