import { PHOTO_SIDE } from './photo-limits.ts'

/** A picture made again in this browser: exactly what will be sealed and sent. */
export interface Photo {
  readonly content: Blob
  /** Width and height in pixels. */
  readonly width: number
  readonly height: number
  /** Address of the preview, in this page only. */
  readonly preview: string
}

/**
 * Draws a picture anew and encodes it as JPEG: place, time and model of the telephone do not survive, the way it
 * was held does. Throws when the browser cannot read it.
 */
export async function remakePhoto(file: Blob): Promise<Photo> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const scale = Math.min(1, PHOTO_SIDE / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const brush = canvas.getContext('2d')
  if (!brush) throw new Error('no canvas')
  brush.fillStyle = '#fff'
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const content = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.85))
  if (!content) throw new Error('no picture')
  const { width, height } = canvas
  return { content, width, height, preview: URL.createObjectURL(content) }
}
