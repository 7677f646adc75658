import { FileTrouble } from '../evidence.ts'
import { PHOTO_PIXELS, PHOTO_SIDE } from '../limits.ts'
import type { FormName } from '../read/form.ts'
import { pixelsOf } from '../read/pixels.ts'

/** A picture made again in this browser. */
export interface Redrawn {
  readonly content: Blob
  readonly width: number
  readonly height: number
}

/** How the details that cameras write begin: Exif in JPEG, HEIF and WebP, in PNG, and XMP. */
const details = /Exif|eXIf|ns\.adobe\.com\/xap|EXIF|XMP /

/** Whether a picture carries details of how it was taken. */
export async function hasDetails(file: Blob): Promise<boolean> {
  return details.test(new TextDecoder('latin1').decode(await file.arrayBuffer()))
}

/**
 * Draws a picture anew and encodes it as JPEG: place, time and model of the telephone do not survive, the way it
 * was held does. Throws {@link FileTrouble}: `broken`; `pixels`, before it is opened, when its header tells of too
 * many; `metadata` for a picture that this browser cannot draw; `noSpace`.
 */
export async function cleanPhoto(form: FormName, file: Blob): Promise<Redrawn> {
  const pixels = await pixelsOf(form, file)
  if (!pixels) throw new FileTrouble('broken')
  if (pixels > PHOTO_PIXELS) throw new FileTrouble('pixels')
  const picture = await openPicture(form, file)
  const scale = Math.min(1, PHOTO_SIDE / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const brush = canvas.getContext('2d')
  if (!brush) throw new FileTrouble('noSpace')
  brush.fillStyle = '#fff'
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return encodePhoto(canvas)
}

/** What stands on a canvas, as a JPEG without any details. Throws {@link FileTrouble}: `noSpace`. */
export async function encodePhoto(canvas: HTMLCanvasElement): Promise<Redrawn> {
  const content = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.85))
  if (!content) throw new FileTrouble('noSpace')
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
