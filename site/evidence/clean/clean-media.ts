import { FileTrouble, type Trace } from '../evidence.ts'
import { type FormName, forms } from '../read/form.ts'
import { findTraces } from './find-traces.ts'
import { forgetTimes } from './forget-times.ts'
import { isBareSound } from './is-bare-sound.ts'
import { repack } from './repack.ts'

/** A film or recording without what it told. */
export interface CleanedMedia {
  readonly content: Blob
  readonly removed: readonly Trace[]
}

/**
 * Packs a film or recording anew and looks whether anything is left: refused `uncleanable` when so, or when it
 * cannot be packed. What comes out is never what went in.
 */
export async function cleanMedia(form: FormName, file: Blob): Promise<CleanedMedia> {
  const boxed = form === 'mp4' || form === 'm4a'
  const before = boxed ? await findTraces(file) : await tagOf(form, file)
  if (!before) throw new FileTrouble('broken')
  const content = boxed ? await forgetTimes(await pack(form, file)) : await pack(form, file)
  const bare = boxed ? (await findTraces(content))?.size === 0 : await isBareSound(form, content)
  if (!bare || content.size === 0) throw new FileTrouble('uncleanable')
  return { content, removed: [...before] }
}

async function tagOf(form: FormName, file: Blob): Promise<ReadonlySet<Trace>> {
  return new Set<Trace>((await isBareSound(form, file)) ? [] : ['other'])
}

async function pack(form: FormName, file: Blob): Promise<Blob> {
  try {
    return await repack(form, file, forms[form].type)
  } catch (cause) {
    throw new FileTrouble('uncleanable', { cause })
  }
}
