import { examine } from './examine.ts'
import { type Found, lookOf } from './findings.ts'
import { DamagedError } from './verify.ts'

type Words = Record<Found | 'working' | 'offline', string>

function show(place: HTMLElement, sentences: readonly { text: string; look: string }[]): void {
  place.replaceChildren(
    ...sentences.map(({ text, look }) => {
      const line = document.createElement('p')
      line.className = `notice ${look}`
      line.textContent = text
      return line
    }),
  )
}

const form = document.querySelector<HTMLFormElement>('#verify')
const place = document.getElementById('verify-answer')
if (form && place) {
  // The page itself wrote these words.
  const words = JSON.parse(form.dataset.words ?? '{}') as Words
  form.removeAttribute('data-waits')
  const file = form.querySelector<HTMLInputElement>('#verify-file')
  const name = form.querySelector<HTMLOutputElement>('#verify-file-name')
  file?.addEventListener('change', () => {
    if (name) name.value = file.files?.[0]?.name ?? ''
  })
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    show(place, [{ text: words.working, look: '' }])
    try {
      const findings = await examine(new FormData(form), location.host)
      show(
        place,
        findings.map(({ what, n, edition }) => ({
          text: words[what].replace('{n}', String(n)).replace('{edition}', String(edition ?? '')),
          look: lookOf(what),
        })),
      )
    } catch (error) {
      const damaged = error instanceof DamagedError || error instanceof RangeError
      show(place, [{ text: damaged ? words.damaged : words.offline, look: 'err' }])
    }
  })
}
