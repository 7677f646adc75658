import { type Evidence, FileTrouble, type Watch } from '../evidence.ts'
import { PDF_BYTES } from '../limits.ts'
import { type FormName, forms } from '../read/form.ts'

interface Cleaned extends Omit<Evidence, 'kind' | 'preview' | 'cleaned'> {
  /** What the preview shows, if not the content. */
  readonly shown?: Blob
}

/**
 * A file without what it tells besides what it shows. What a kind needs is loaded only here. Throws
 * {@link FileTrouble}; `uncleanable` when it can only go as it is, which the reporter then decides. Rejects with the
 * signal's reason.
 */
export async function clean(form: FormName, file: Blob, watch: Watch): Promise<Evidence> {
  const { kind } = forms[form]
  const { shown, ...cleaned } = await cleaners[forms[form].cleaning](form, file, watch)
  watch.signal.throwIfAborted()
  return { ...cleaned, kind, cleaned: true, preview: URL.createObjectURL(shown ?? cleaned.content) }
}

/** A file as it is, after the reporter said so. */
export function asItIs(form: FormName, file: Blob): Evidence {
  const { kind, type, ending } = forms[form]
  const content = file.slice(0, file.size, type)
  return { kind, content, ending, cleaned: false, removed: [], preview: URL.createObjectURL(content) }
}

const cleaners = { redraw, repack, frames, pages } as const

async function redraw(form: FormName, file: Blob): Promise<Cleaned> {
  const { cleanPhoto } = await import('./clean-photo.ts')
  return { ...(await cleanPhoto(form, file)), ending: 'jpg' }
}

async function repack(form: FormName, file: Blob, watch: Watch): Promise<Cleaned> {
  const { cleanMedia } = await import('./clean-media.ts')
  const { form: now, ...cleaned } = await cleanMedia(form, file, watch)
  return { ...cleaned, ending: forms[now].ending }
}

async function frames(form: FormName, file: Blob): Promise<Cleaned> {
  const { cleanAmr } = await import('./clean-amr.ts')
  return { ...(await cleanAmr(file)), ending: forms[form].ending }
}

async function pages(form: FormName, file: Blob, watch: Watch): Promise<Cleaned> {
  if (file.size > PDF_BYTES) throw new FileTrouble('uncleanable')
  const { cleanPdf } = await import('./clean-pdf.ts')
  return { ...(await cleanPdf(file, watch)), ending: forms[form].ending }
}
