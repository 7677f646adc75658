import { TIP_FILES } from '../../shared/seal/suite.ts'
import { find, make } from './make.ts'
import { remakePhoto } from './photo.ts'
import { PHOTO_MEGABYTES } from './photo-limits.ts'
import { remember, type Session } from './session.ts'
import { say } from './texts.ts'

/** Takes the pictures that are chosen, one after the other, and shows what will be sent. */
export function takePhotos(session: Session): void {
  const input = find<HTMLInputElement>('#photos')
  input.addEventListener('change', async () => {
    const files = [...(input.files ?? [])]
    input.value = ''
    const troubles: string[] = []
    for (const file of files) {
      find('#photo-status').textContent = say('report.files.working')
      const trouble = await takeOne(session, file)
      if (trouble) troubles.push(trouble)
      showPhotos(session)
    }
    find('#photo-status').textContent = troubles.join(' ')
  })
  if (session.kept.photos > 0) find('#photo-status').textContent = say('report.files.gone')
}

async function takeOne(session: Session, file: File): Promise<string | undefined> {
  const { name } = file
  const room = TIP_FILES - session.kept.usedFiles
  if (session.photos.length >= room) return say('report.files.error.tooMany', { n: room })
  if (file.size === 0) return say('report.files.error.empty', { name })
  if (!file.type.startsWith('image/')) return say('report.files.error.metadata', { name })
  const size = Math.ceil(file.size / 1024 / 1024)
  if (size > PHOTO_MEGABYTES) return say('report.files.error.tooBig', { name, size, mb: PHOTO_MEGABYTES })
  try {
    session.photos.push(await remakePhoto(file))
    return undefined
  } catch {
    return say('report.files.error.broken', { name })
  }
}

/** The list of pictures, each with a way to take it out. */
export function showPhotos(session: Session): void {
  remember(session, { photos: session.photos.length })
  find('#photo-list').replaceChildren(
    ...session.photos.map((photo, n) => {
      const name = say('report.files.photo', { n: n + 1 })
      const remove = make('button', 'btn small', say('report.files.remove', { name }))
      remove.type = 'button'
      remove.addEventListener('click', () => {
        URL.revokeObjectURL(photo.preview)
        session.photos = session.photos.filter((one) => one !== photo)
        showPhotos(session)
        find('#q-files').focus()
      })
      return photoItem(photo, name, remove)
    }),
  )
}

/** One picture as it will be sent. */
export function photoItem(
  photo: Session['photos'][number],
  name: string,
  ...more: readonly Node[]
): HTMLElement {
  const picture = make('img')
  picture.src = photo.preview
  picture.alt = name
  picture.width = photo.width
  picture.height = photo.height
  const size = `${Math.max(1, Math.round(photo.content.size / 1024))} KB`
  const about = `${name}　${size}　${say('report.files.cleaned')}`
  return make(
    'li',
    'photo',
    picture,
    make('p', 'hint', about, make('br'), say('report.files.preview')),
    ...more,
  )
}
