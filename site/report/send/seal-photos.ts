import { type Slice, sealFile } from '../../../shared/seal/file.ts'
import type { Identity } from '../../../shared/seal/identity.ts'
import type { SealedFile } from '../../../shared/tip/envelope.ts'
import type { Photo } from '../photo.ts'

/** A picture sealed once, its pieces kept so that a retry sends the same bytes. */
export interface SealedPhoto {
  readonly about: SealedFile
  readonly slices: readonly Slice[]
  /** Pieces that have arrived. */
  sent: number
}

const sealed = new WeakMap<Photo, SealedPhoto>()

/** Seals a picture under a number that nothing else on the wire has; the same picture again is the same bytes. */
export async function sealPhoto(
  identity: Identity,
  photo: Photo,
  takeNumber: () => number,
): Promise<SealedPhoto> {
  const before = sealed.get(photo)
  if (before) return before
  const slices: Slice[] = []
  for await (const slice of sealFile(identity, photo.content)) slices.push(slice)
  const id = String(takeNumber())
  const about = {
    id,
    name: `${Number(id) + 1}.jpg`,
    type: photo.content.type,
    size: photo.content.size,
    slices: slices.map((slice) => slice.hash),
  }
  const one = { about, slices, sent: 0 }
  sealed.set(photo, one)
  return one
}
