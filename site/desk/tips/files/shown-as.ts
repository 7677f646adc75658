import { forms } from '../../../evidence/read/form.ts'
import { imageType } from '../../../evidence/read/image-type.ts'
import { readForm } from '../../../evidence/read/read-form.ts'

/** How a file can be shown: by the browser's own decoder for pictures, films or sound, drawn for documents. */
export interface ShownAs {
  readonly element: 'img' | 'video' | 'audio' | 'pdf'
  readonly type: string
}

/** What the bytes really are, whatever their name says; undefined when it is nothing that is shown. */
export async function shownAs(content: Uint8Array): Promise<ShownAs | undefined> {
  const picture = imageType(content)
  if (picture) return { element: 'img', type: picture }
  const name = await readForm(new Blob([content.slice(0, 64)]))
  if (!name) return undefined
  const { kind, type } = forms[name]
  if (kind === 'video') return { element: 'video', type }
  if (kind === 'sound') return { element: 'audio', type }
  return kind === 'pdf' ? { element: 'pdf', type } : undefined
}
