import type { SealedFile } from '../../../shared/tip/envelope.ts'
import { find, make } from '../make.ts'
import { faultText, say } from '../texts.ts'
import type { Open } from './answer/answering.ts'

/** Puts a button under each letter of the office for every photo that came with it. */
export function showOfficePhotos(open: Open): void {
  for (const { id, from, sealedFiles } of open.opened.letters) {
    const place = find('#letters').querySelector(`[data-letter="${id}"]`)
    if (from !== 'office' || !sealedFiles || !place) continue
    for (const [n, file] of sealedFiles.entries()) place.append(photo(open, { message: id, file, n }))
  }
}

function photo(
  open: Open,
  { message, file, n }: { message: string; file: SealedFile; n: number },
): HTMLElement {
  const button = make('button', 'btn small', say('follow.photo.show', { n: n + 1 }))
  button.type = 'button'
  const said = make('p', 'hint')
  said.setAttribute('role', 'status')
  const place = make('div', '', button, said)
  button.addEventListener('click', async () => {
    button.disabled = true
    said.textContent = say('common.status.loading')
    try {
      const { loadOfficePhoto } = await import('./load-office-photo.ts')
      const picture = await loadOfficePhoto(open, message, file)
      if (!picture) throw new TypeError('not a picture')
      const image = make('img')
      image.src = URL.createObjectURL(picture)
      image.alt = say('follow.photo.alt')
      place.replaceChildren(image)
    } catch {
      button.disabled = false
      said.textContent = faultText()
    }
  })
  return place
}
