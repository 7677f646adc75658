import { paddedLength } from '../../shared/seal/padding.ts'
import { PAD_FLOOR, TIP_BYTES } from '../../shared/seal/suite.ts'

/** Megabytes, of a million bytes each, that one file may have, and all together. */
export const FILE_MEGABYTES = 100

/** Longest side of a photo as it is sent, in pixels. */
export const PHOTO_SIDE = 2560

/** Pixels that a photo may have before it is opened: a phone holds four bytes for each. */
export const PHOTO_PIXELS = 72_000_000

/** A document is whole in memory while its pages are drawn; a larger one, or one of more pages, is not cleaned. */
export const PDF_BYTES = 30_000_000
export const PDF_PAGES = 100

/** What age adds: a header and a nonce, and a tag for every 64 KiB. */
const AGE_HEADER = 1700
const AGE_CHUNK = 64 * 1024
const AGE_TAG = 16

/** Bytes that content takes on the wire: padded and sealed. A little more than the truth, never less. */
export function sealedLength(size: number): number {
  const padded = paddedLength(size, PAD_FLOOR.file)
  return padded + Math.ceil(padded / AGE_CHUNK) * AGE_TAG + AGE_HEADER
}

/** Whether content of these sizes still goes with one tip, of whose room `used` bytes are gone. */
export function fits(sizes: readonly number[], used = 0): boolean {
  return sizes.reduce((sum, size) => sum + sealedLength(size), used) <= TIP_BYTES
}

/** A size in megabytes, rounded up, as it is told. */
export function megabytes(size: number): number {
  return Math.ceil(size / 1_000_000)
}
