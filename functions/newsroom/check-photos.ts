import type { Case } from '../../shared/case/case.ts'
import type { CasePhoto } from '../../shared/case/case-content.ts'
import { findPrivateWords } from '../../shared/case/firewall.ts'
import { readBareJpeg } from '../../shared/picture/bare-jpeg.ts'
import { wordsIn } from '../../shared/picture/words-in.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { hashOf } from '../../shared/value/hash.ts'
import type { Newsroom } from './newsroom.ts'

/**
 * Refuses `photoGone` for a picture of a case that is not stored, is no bare JPEG or has other sides than the case says, and `firewall`
 * for one whose bytes quote the notes or hold a person's number: what publish would stop at, said to who can still change it.
 */
export async function checkPhotos(
  { files }: Pick<Newsroom, 'files'>,
  { content: { photos }, notes }: Pick<Case, 'content' | 'notes'>,
): Promise<void> {
  const all = await Promise.all(
    photos.map(async (photo, at) => ({ at, bytes: await files.readFile('photos', photo.file), photo })),
  )
  const gone = all.filter(({ photo, bytes }) => !bytes || !isAsSaid(photo, bytes))
  if (gone.length > 0)
    throw new Refusal('photoGone', { fields: gone.map(({ at }) => `content.photos.${at}`) })
  const telling = all.filter(({ bytes }) => bytes && findPrivateWords(wordsIn(bytes), [notes]))
  if (telling.length > 0)
    throw new Refusal('firewall', { fields: telling.map(({ at }) => `content.photos.${at}`) })
}

function isAsSaid({ file, width, height }: CasePhoto, bytes: Uint8Array): boolean {
  const sides = hashOf(bytes) === file ? readBareJpeg(bytes) : undefined
  return sides?.width === width && sides.height === height
}
