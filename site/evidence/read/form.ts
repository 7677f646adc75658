/** What people call it. */
export type Kind = 'photo' | 'video' | 'sound' | 'pdf'

/** How its hidden details go: drawn anew, packed anew, kept frame by frame, or its pages drawn as pictures. */
export type Cleaning = 'redraw' | 'repack' | 'frames' | 'pages'

/** The form that the bytes of a file really have. */
export interface FileForm {
  readonly kind: Kind
  readonly type: string
  readonly ending: string
  readonly cleaning: Cleaning
}

const form = (kind: Kind, type: string, ending: string, cleaning: Cleaning): FileForm => ({
  kind,
  type,
  ending,
  cleaning,
})

/** Every form that is taken, by a short name. */
export const forms = {
  jpeg: form('photo', 'image/jpeg', 'jpg', 'redraw'),
  png: form('photo', 'image/png', 'png', 'redraw'),
  gif: form('photo', 'image/gif', 'gif', 'redraw'),
  webp: form('photo', 'image/webp', 'webp', 'redraw'),
  heif: form('photo', 'image/heic', 'heic', 'redraw'),
  mp4: form('video', 'video/mp4', 'mp4', 'repack'),
  m4a: form('sound', 'audio/mp4', 'm4a', 'repack'),
  mp3: form('sound', 'audio/mpeg', 'mp3', 'repack'),
  wav: form('sound', 'audio/wav', 'wav', 'repack'),
  aac: form('sound', 'audio/aac', 'aac', 'repack'),
  amr: form('sound', 'audio/amr', 'amr', 'frames'),
  webm: form('video', 'video/webm', 'webm', 'repack'),
  ogg: form('sound', 'audio/ogg', 'ogg', 'repack'),
  flac: form('sound', 'audio/flac', 'flac', 'repack'),
  pdf: form('pdf', 'application/pdf', 'pdf', 'pages'),
} as const satisfies Record<string, FileForm>

export type FormName = keyof typeof forms

const names: readonly (readonly [RegExp, Kind])[] = [
  [/\.(jpe?g|jfif|png|gif|webp|hei[cf]|avif)$/i, 'photo'],
  [/\.(mp4|m4v|mov|qt|3gp|3g2|webm|mkv)$/i, 'video'],
  [/\.(m4a|mp3|wav|aac|amr|ogg|oga|opus|flac)$/i, 'sound'],
  [/\.pdf$/i, 'pdf'],
]

/** What a file's name says that it is; undefined when it says nothing that is taken. */
export function kindByName(name: string): Kind | undefined {
  return names.find(([pattern]) => pattern.test(name))?.[1]
}
