import { Refusal } from '../../shared/refusal/refusal.ts'
import { cleanText } from '../../shared/tip/clean-text.ts'

/** A photo drawn anew: no place, time or device in it. */
export interface CleanPhoto {
  readonly name: string
  readonly type: 'image/jpeg'
  readonly bytes: Uint8Array
}

/**
 * Decodes a photo and encodes it again, at most 2,560 pixels a side, upright, without metadata. Fails closed:
 * whatever cannot be decoded, or has over 50 million pixels, is refused `unsupported`.
 */
export async function cleanPhoto(file: File): Promise<CleanPhoto> {
  const { default: sharp } = await import('sharp')
  const input = new Uint8Array(await file.arrayBuffer())
  try {
    const image = sharp(input, { limitInputPixels: 50_000_000, failOn: 'error' })
    const { format } = await image.metadata()
    if (!['jpeg', 'png', 'webp', 'heif', 'gif'].includes(format ?? '')) throw new Error('kind')
    const bytes = await image
      .rotate()
      .resize(2560, 2560, { fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 82 })
      .toBuffer()
    return {
      name: cleanText(file.name).slice(0, 200).toWellFormed(),
      type: 'image/jpeg',
      bytes: new Uint8Array(bytes),
    }
  } catch (cause) {
    throw new Refusal('unsupported', { fields: ['files'], cause })
  }
}
