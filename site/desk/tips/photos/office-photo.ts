import type { Id } from '../../../../shared/value/id.ts'
import { takeFile } from '../../../evidence/take-file.ts'
import { randomId } from '../../frame/random-id.ts'

/** A picture that an office adds: cleaned, not sent yet. */
export interface OfficePhoto {
  readonly id: Id
  readonly content: Blob
  /** Address of the preview, in this page only. */
  readonly preview: string
}

/** What becomes of the chosen pictures, from those that are there by then: another may have come meanwhile. */
export type ChangePhotos = (by: (now: readonly OfficePhoto[]) => readonly OfficePhoto[]) => void

/** At most this many pictures with one record or message. */
export const PHOTOS = 10

/** A chosen file, drawn anew without place, time and device. Throws `FileTrouble`; other kinds are not taken. */
export async function takePhoto(file: File, taken: readonly OfficePhoto[]): Promise<OfficePhoto | undefined> {
  const room = { files: PHOTOS - taken.length, sizes: taken.map(({ content }) => content.size), used: 0 }
  const evidence = await takeFile(file, room, async () => false)
  if (evidence?.kind !== 'photo') return undefined
  return { id: randomId(), content: evidence.content, preview: evidence.preview }
}

/** A picture from bytes that are clean already. */
export function photoOf(content: Blob): OfficePhoto {
  return { id: randomId(), content, preview: URL.createObjectURL(content) }
}
