import { asItIs, clean } from './clean/clean.ts'
import { type Evidence, FileTrouble } from './evidence.ts'
import { FILE_MEGABYTES, fits, megabytes } from './limits.ts'
import type { FormName } from './read/form.ts'
import { isWhole } from './read/is-whole.ts'
import { isFake, readForm } from './read/read-form.ts'

/** What is left for files of this tip. */
export interface Room {
  /** Files that may still be added. */
  readonly files: number
  /** Sizes of those that were taken. */
  readonly sizes: readonly number[]
  /** Sealed bytes that the server already counted for files that will not be sent. */
  readonly used: number
}

/**
 * Checks a chosen file from cheap to dear, cleans it, and gives what will be sent. `consent` is asked when it can
 * only go as it is. Undefined when the reporter then left it out. Throws {@link FileTrouble}.
 */
export async function takeFile(
  file: File,
  room: Room,
  consent: () => Promise<boolean>,
): Promise<Evidence | undefined> {
  if (room.files <= 0) throw new FileTrouble('tooMany')
  if (file.size === 0) throw new FileTrouble('empty')
  if (megabytes(file.size) > FILE_MEGABYTES) throw new FileTrouble('tooBig')
  const form = await readForm(file)
  if (isFake(file.name, form)) throw new FileTrouble('fake')
  if (!form) throw new FileTrouble('kind')
  if (!(await isWhole(form, file))) throw new FileTrouble('broken')
  const evidence = await cleanOrAsk(form, file, consent)
  if (evidence && !fits([...room.sizes, evidence.content.size], room.used)) {
    URL.revokeObjectURL(evidence.preview)
    throw new FileTrouble('total')
  }
  return evidence
}

async function cleanOrAsk(form: FormName, file: File, consent: () => Promise<boolean>) {
  try {
    return await clean(form, file)
  } catch (cause) {
    if (!(cause instanceof FileTrouble) || cause.reason !== 'uncleanable') throw cause
    return (await consent()) ? asItIs(form, file) : undefined
  }
}
