import { type Evidence, FileTrouble } from '../evidence.ts'
import { PDF_BYTES } from '../limits.ts'
import { type FormName, forms } from '../read/form.ts'

type Cleaned = Omit<Evidence, 'kind' | 'preview' | 'cleaned'>

/**
 * A file without what it tells besides what it shows. What a kind needs is loaded only here. Throws
 * {@link FileTrouble}; `uncleanable` when it can only go as it is, which the reporter then decides.
 */
export async function clean(form: FormName, file: Blob): Promise<Evidence> {
  const { kind } = forms[form]
  const cleaned = await cleaners[forms[form].cleaning](form, file)
  return { ...cleaned, kind, cleaned: true, preview: URL.createObjectURL(cleaned.content) }
}

/** A file as it is, after the reporter said so. */
export function asItIs(form: FormName, file: Blob): Evidence {
  const { kind, type, ending } = forms[form]
  const content = file.slice(0, file.size, type)
  return { kind, content, ending, cleaned: false, removed: [], preview: URL.createObjectURL(content) }
}

const cleaners = { redraw, repack, frames, rewrite, none } as const

async function redraw(form: FormName, file: Blob): Promise<Cleaned> {
  const { cleanPhoto, hasDetails } = await import('./clean-photo.ts')
  const drawn = await cleanPhoto(form, file)
  return { ...drawn, ending: 'jpg', removed: (await hasDetails(file)) ? ['place', 'time', 'device'] : [] }
}

async function repack(form: FormName, file: Blob): Promise<Cleaned> {
  const { cleanMedia } = await import('./clean-media.ts')
  return { ...(await cleanMedia(form, file)), ending: forms[form].ending }
}

async function frames(form: FormName, file: Blob): Promise<Cleaned> {
  const { isBareAmr } = await import('./is-bare-amr.ts')
  if (!(await isBareAmr(file))) throw new FileTrouble('uncleanable')
  const { type, ending } = forms[form]
  return { content: file.slice(0, file.size, type), ending, removed: [] }
}

async function rewrite(form: FormName, file: Blob): Promise<Cleaned> {
  if (file.size > PDF_BYTES) throw new FileTrouble('uncleanable')
  const { cleanPdf } = await import('./clean-pdf.ts')
  return { ...(await cleanPdf(file)), ending: forms[form].ending }
}

async function none(): Promise<Cleaned> {
  throw new FileTrouble('uncleanable')
}
