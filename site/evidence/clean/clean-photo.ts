import { FileTrouble, type Trace } from '../evidence.ts'
import { PHOTO_PIXELS, PHOTO_SIDE } from '../limits.ts'
import type { FormName } from '../read/form.ts'
import { photoTraces } from '../read/photo-traces.ts'
import { pixelsOf } from '../read/pixels.ts'
import { withoutExif } from '../read/without-exif.ts'
import { stripJpeg } from './strip-jpeg.ts'

/** A picture made again in this browser. */
export interface Redrawn {
  readonly content: Blob
  readonly width: number
  readonly height: number
}

/**
 * Draws a picture anew and encodes it as JPEG: place, time and model of the telephone do not survive, the way it
 * was held does, and what shows through is white. Throws {@link FileTrouble}: `broken`; `pixels`, before it is
 * opened, when its header tells of too many; `metadata` for a picture that this browser cannot draw; `noSpace`.
 */
export async function cleanPhoto(
  form: FormName,
  file: Blob,
): Promise<Redrawn & { removed: readonly Trace[] }> {
  const pixels = await pixelsOf(form, file)
  if (!pixels) throw new FileTrouble('broken')
  if (pixels > PHOTO_PIXELS) throw new FileTrouble('pixels')
  const { picture: untold, exif } = await withoutExif(form, file)
  const picture = await openPicture(form, untold)
  const canvas = drawUpright(picture, exif?.orientation ?? 1)
  picture.close()
  return { ...(await encodePhoto(canvas)), removed: await photoTraces(form, file) }
}

/** A transformation of a canvas, given the sides of what is drawn. */
type Turn = (width: number, height: number) => readonly [number, number, number, number, number, number]

/** How a picture is turned upright, by its orientation from 1 to 8 (Exif 3.0, 4.6.5.1). */
const turns: readonly Turn[] = [
  () => [1, 0, 0, 1, 0, 0],
  (width) => [-1, 0, 0, 1, width, 0],
  (width, height) => [-1, 0, 0, -1, width, height],
  (_, height) => [1, 0, 0, -1, 0, height],
  () => [0, 1, 1, 0, 0, 0],
  (_, height) => [0, 1, -1, 0, height, 0],
  (width, height) => [0, -1, -1, 0, height, width],
  (width) => [0, -1, 1, 0, 0, width],
]

function drawUpright(picture: ImageBitmap, orientation: number): HTMLCanvasElement {
  const scale = Math.min(1, PHOTO_SIDE / Math.max(picture.width, picture.height))
  const width = Math.max(1, Math.round(picture.width * scale))
  const height = Math.max(1, Math.round(picture.height * scale))
  const canvas = document.createElement('canvas')
  const onItsSide = orientation >= 5
  canvas.width = onItsSide ? height : width
  canvas.height = onItsSide ? width : height
  const brush = canvas.getContext('2d')
  if (!brush) throw new FileTrouble('noSpace')
  brush.fillStyle = '#fff'
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.setTransform(...(turns[orientation - 1]?.(width, height) ?? [1, 0, 0, 1, 0, 0]))
  brush.drawImage(picture, 0, 0, width, height)
  return canvas
}

/** What stands on a canvas, as a JPEG without any details. Throws {@link FileTrouble}: `noSpace`. */
export async function encodePhoto(canvas: HTMLCanvasElement): Promise<Redrawn> {
  const encoded = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.85))
  if (!encoded) throw new FileTrouble('noSpace')
  const bare = stripJpeg(new Uint8Array(await encoded.arrayBuffer()))
  const content = new Blob([bare.slice()], { type: 'image/jpeg' })
  return { content, width: canvas.width, height: canvas.height }
}

/** A whole picture that this browser cannot read is of a kind that it cannot draw anew: it is not sent as it is. */
async function openPicture(form: FormName, file: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch (cause) {
    throw new FileTrouble(form === 'heif' ? 'metadata' : 'broken', { cause })
  }
}
