import * as z from 'zod'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { Facts } from '../../shared/routing/facts.ts'
import { TIP_FILES } from '../../shared/seal/suite.ts'
import type { Report } from '../../shared/tip/envelope.ts'
import { cleanText } from '../../shared/value/clean-text.ts'
import type { Language } from '../../shared/value/language.ts'
import { fieldsAtFault } from '../http/read-body.ts'

/** Bytes of all files together. */
export const FILES_BYTES = 4 * 1024 * 1024

const Fields = z.object({
  division: z.string(),
  topic: z.string(),
  urgent: z.string().optional(),
  accused: z.enum(['', 'district', 'city', 'province']).optional(),
  site: z.string().max(200).default(''),
  address: z.string().max(500).default(''),
  permit: z.string().max(40).default(''),
  narrative: z.string().min(1).max(8000),
  contact: z.string().max(100).default(''),
})

/** A form that can be sealed. */
export interface PlainForm {
  readonly facts: Facts
  readonly report: Report
  readonly photos: readonly CleanPhoto[]
}

/**
 * Reads and cleans a form. Refuses `badRequest` with fields, `tooLarge`, and `unsupported` for other files. Refuses
 * `quota` for too many files.
 */
export async function readPlainForm(data: FormData, language: Language): Promise<PlainForm> {
  const texts = [...data].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const cleaned = Object.fromEntries(texts.map(([name, value]) => [name, cleanText(value)]))
  const fields = Fields.safeParse(cleaned)
  if (!fields.success) throw new Refusal('badRequest', { fields: fieldsAtFault(fields.error) })
  const { division, topic, urgent, accused, contact, ...words } = fields.data
  const facts = Facts.safeParse({
    division,
    topic,
    ...(accused && { accused }),
    wrongOffice: false,
    urgent: ['1', 'on', 'yes', 'true'].includes(urgent ?? ''),
    language,
  })
  if (!facts.success) throw new Refusal('badRequest', { fields: fieldsAtFault(facts.error) })
  return {
    facts: facts.data,
    report: {
      ...words,
      ...(contact && { contact: { name: contact.slice(0, 60), phone: contact.slice(60) } }),
    },
    photos: await readPhotos(data),
  }
}

async function readPhotos(data: FormData): Promise<CleanPhoto[]> {
  // A browser sends a nameless part of no bytes when no file was chosen; an empty file that has a name was.
  const files = data
    .getAll('files')
    .filter((one): one is File => one instanceof File && (one.size > 0 || one.name !== ''))
  if (files.length > TIP_FILES) throw new Refusal('quota', { fields: ['files'] })
  if (files.reduce((sum, one) => sum + one.size, 0) > FILES_BYTES) {
    throw new Refusal('tooLarge', { fields: ['files'] })
  }
  const photos: CleanPhoto[] = []
  for (const [n, file] of files.entries()) photos.push(await cleanPhoto(file, `${n + 1}.jpg`))
  return photos
}

/** A photo drawn anew, under a name that tells nothing: no place, time or device in it. */
interface CleanPhoto {
  readonly name: string
  readonly type: 'image/jpeg'
  readonly bytes: Uint8Array
}

/**
 * Decodes a photo and encodes it again, at most 2,560 pixels a side, upright, without metadata; what shows through is
 * white. Fails closed: whatever cannot be decoded, or has over 50 million pixels, is refused `unsupported`.
 */
async function cleanPhoto(file: File, name: string): Promise<CleanPhoto> {
  const { default: sharp } = await import('sharp')
  const input = new Uint8Array(await file.arrayBuffer())
  try {
    const image = sharp(input, { limitInputPixels: 50_000_000, failOn: 'error' })
    const { format } = await image.metadata()
    if (!['jpeg', 'png', 'webp', 'heif', 'gif'].includes(format ?? '')) throw new Error('kind')
    const bytes = await image
      .rotate()
      .resize(2560, 2560, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .jpeg({ quality: 82 })
      .toBuffer()
    return { name, type: 'image/jpeg', bytes: new Uint8Array(bytes) }
  } catch (cause) {
    throw new Refusal('unsupported', { fields: ['files'], cause })
  }
}
