/** A rectangle of a picture, in its pixels. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What some browsers can do (Shape Detection API); none must. */
interface FaceDetector {
  detect(picture: ImageBitmap): Promise<readonly { readonly boundingBox: Box }[]>
}
declare global {
  var FaceDetector: (new () => FaceDetector) | undefined
}

/** Faces that this browser finds in a picture; undefined where it cannot look. */
export async function findFaces(picture: ImageBitmap): Promise<Box[] | undefined> {
  if (globalThis.FaceDetector === undefined) return undefined
  try {
    const found = await new globalThis.FaceDetector().detect(picture)
    return found.map(({ boundingBox: { x, y, width, height } }) => ({ x, y, width, height }))
  } catch {
    // It has the word, and nothing behind it: a person has to look, as where there is none.
    return undefined
  }
}
