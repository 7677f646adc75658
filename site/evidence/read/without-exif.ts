import { type Exif, readExif } from './exif.ts'
import type { FormName } from './form.ts'

/** A picture to be drawn, and how it was held where the browser is not asked to see to it. */
export interface Untold {
  readonly picture: Blob
  readonly exif: Exif | undefined
}

/**
 * Browsers turn JPEG and HEIF as their details say, but not all of them WebP and PNG: of these two the details are
 * taken out before they are drawn, and whoever draws turns them. Others come back as they are.
 */
export async function withoutExif(form: FormName, file: Blob): Promise<Untold> {
  if (form === 'webp') return withoutChunks(file, webp)
  if (form === 'png') return withoutChunks(file, png)
  return { picture: file, exif: undefined }
}

/** How a file of chunks is laid out: a front, then chunks of a name and a size. */
interface Layout {
  readonly front: number
  readonly nameAt: number
  readonly sizeAt: number
  readonly little: boolean
  /** Bytes of a chunk beside its content, and what its length is a multiple of. */
  readonly around: number
  readonly even: number
  readonly exif: string
}

/** RFC 9649; RFC 2083. */
const webp: Layout = { front: 12, nameAt: 0, sizeAt: 4, little: true, around: 8, even: 2, exif: 'EXIF' }
const png: Layout = { front: 8, nameAt: 4, sizeAt: 0, little: false, around: 12, even: 1, exif: 'eXIf' }

async function withoutChunks(file: Blob, layout: Layout): Promise<Untold> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const view = new DataView(bytes.buffer)
  const kept: Blob[] = [file.slice(0, layout.front)]
  let exif: Exif | undefined
  for (let at = layout.front; at + 8 <= bytes.length; ) {
    const name = String.fromCharCode(...bytes.subarray(at + layout.nameAt, at + layout.nameAt + 4))
    const size = view.getUint32(at + layout.sizeAt, layout.little)
    const whole = Math.ceil((size + layout.around) / layout.even) * layout.even
    if (name === layout.exif) exif ??= readExif(bytes.subarray(at + 8, at + 8 + size))
    else kept.push(file.slice(at, at + whole))
    at += whole
  }
  return { picture: new Blob(layout === webp ? await sized(kept) : kept, { type: file.type }), exif }
}

/** A WebP says its length in its front. */
async function sized(parts: readonly Blob[]): Promise<BlobPart[]> {
  const [front, ...rest] = parts
  const head = new DataView(await (front ?? new Blob()).arrayBuffer())
  head.setUint32(
    4,
    rest.reduce((sum, part) => sum + part.size, 4),
    true,
  )
  return [head, ...rest]
}
