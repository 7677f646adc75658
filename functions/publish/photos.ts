import type { CaseContent } from '../../shared/case/case-content.ts'
import { findPrivateWords } from '../../shared/case/firewall.ts'
import type { PublicRecord } from '../../shared/case/public-case.ts'
import { readBareJpeg } from '../../shared/picture/bare-jpeg.ts'
import { wordsIn } from '../../shared/picture/words-in.ts'
import { hashOf, type Sha256 } from '../../shared/value/hash.ts'
import { ifReadable } from '../../shared/value/if-readable.ts'
import { CACHE, type DataFile } from './data-files.ts'
import type { Draft } from './make-editions.ts'
import { PrivateTextError } from './private-text.ts'
import type { Publish } from './publish.ts'
import { editionsOf } from './taken-editions.ts'

type Pictured = { readonly content: Pick<CaseContent, 'photos'> }

/** Where a picture lies among the open data. */
export const photoKey = (file: Sha256): string => `data/photos/${file}.jpg`

/** The keys of the pictures that were public with a case and are shown by none of its editions any more, nor by another case. */
export async function photosGone({ records }: Pick<Publish, 'records'>, id: string): Promise<string[]> {
  const [noted, editions] = await Promise.all([records.readPhotos(id), editionsOf(records, id)])
  // Of a case that was taken away nothing is shown, whatever its older editions say.
  const isTaken = editions.at(-1)?.record.state !== 'published'
  const told = editions.flatMap(({ record }) => filesOf(record))
  const shown = isTaken ? [] : told
  const gone: string[] = []
  for (const file of new Set([...noted, ...told])) {
    if (!shown.includes(file) && !(await isShown(records, file, id))) gone.push(photoKey(file))
  }
  return gone
}

/** Whether a case that is public shows a picture; `but`: whatever this one does. */
export async function isShown(records: Publish['records'], file: string, but?: string): Promise<boolean> {
  for (const id of await records.readCasesOfPhoto(file)) {
    if (id === but) continue
    const all = await ifReadable(editionsOf(records, id))
    // Of another case that is shown and cannot be read nothing is taken away.
    if (!all) return true
    const editions = all.map(({ record }) => record)
    const isPublic = editions.at(-1)?.state === 'published'
    if (isPublic && editions.some((record) => filesOf(record).includes(file))) return true
  }
  return false
}

/** The pictures that an edition shows. */
export const filesOf = (record: PublicRecord | Draft): Sha256[] =>
  record.state === 'published' ? record.content.photos.map(({ file }) => file) : []

/**
 * The pictures that a case names, as they become public. Throws {@link PrivateTextError} for one that carries anything beside its
 * picture, or words of `secrets` or a number of a person anywhere in its bytes; `Error` for one that is not there, or has other
 * bytes or sides than the case says.
 */
export async function photoFiles(
  { files }: Pick<Publish, 'files'>,
  { content }: Pictured,
  secrets: readonly string[] = [],
): Promise<DataFile[]> {
  return Promise.all(
    content.photos.map(async ({ file, width, height }) => {
      const body = await files.readFile('photos', file)
      if (!body || hashOf(body) !== file) throw new Error('a picture of a case is not there as it was')
      const sides = readBareJpeg(body)
      if (!sides || findPrivateWords(wordsIn(body), secrets)) throw new PrivateTextError()
      if (sides.width !== width || sides.height !== height)
        throw new Error('a picture of a case has other sides')
      return { key: photoKey(file), body, type: 'image/jpeg', cache: CACHE }
    }),
  )
}
