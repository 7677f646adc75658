import type { PositionPlace } from '../../../../shared/place/boundary/find-position.ts'
import { find } from '../../make.ts'
import { say } from '../../texts.ts'
import { hideQuestion, placeOf, takeBack, wayOf } from './place-answer.ts'
import { showSuggestion } from './show-suggestion.ts'
import { suggestPermit, suggestPosition, suggestWords } from './suggest.ts'

/** The gazetteer and the reading of permits come when this step does. */
const loadPlaces = () => import('./places.ts')

/** A pause in typing after which an address is read, in milliseconds. */
const PAUSE = 500

/** Reads an address, a permit's number or a position when one is given, and asks the person about it. */
export function followWhere(form: HTMLFormElement): void {
  const address = find<HTMLTextAreaElement>('#address', form)
  const permit = find<HTMLInputElement>('#permit', form)
  let timer = 0
  const read = () => {
    window.clearTimeout(timer)
    return readWhatStands(form, address, permit).catch(() => undefined)
  }
  const soon = () => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void read(), PAUSE)
  }
  for (const field of [address, permit]) field.addEventListener('input', soon)
  // Not at once: what leaves the field may be a press on what stands below, which must not move under the finger.
  permit.addEventListener('change', soon)
  for (const way of form.querySelectorAll('input[name=way]')) way.addEventListener('input', () => void read())
  find('#here', form).addEventListener('click', () => void readPosition(form))
  form.addEventListener('mingcha:restored', () => void read())
  void read()
}

/** What stands there by the way chosen: typed now, before this came over a slow line, or brought back by a reload. */
async function readWhatStands(form: HTMLFormElement, address: HTMLTextAreaElement, permit: HTMLInputElement) {
  const way = wayOf(form)
  if (way === 'permit') await readNumber(form, permit)
  if (way === 'words') await readWords(form, address)
  if (way === 'here' && placeOf(form) !== '')
    showSuggestion(form, suggestPosition({ kind: 'found', code: placeOf(form), because: BY_POSITION }))
}

async function readNumber(form: HTMLFormElement, permit: HTMLInputElement): Promise<void> {
  const text = permit.value
  const typed = text.normalize('NFKC').replace(/\D/g, '')
  if (typed.length < 18 && document.activeElement === permit) return
  if (typed === '') return hideQuestion(form)
  const { findPlace, readPermit, placesToday: today } = await loadPlaces()
  if (permit.value !== text || wayOf(form) !== 'permit') return
  const address = find<HTMLTextAreaElement>('#address', form).value
  const said = address.trim() === '' ? undefined : findPlace(address)
  showSuggestion(form, suggestPermit(readPermit(text, today(), said), typed.length))
}

async function readWords(form: HTMLFormElement, address: HTMLTextAreaElement): Promise<void> {
  const text = address.value
  if ([...text.trim()].length < 2) return hideQuestion(form)
  const { findPlace, isElsewhere } = await loadPlaces()
  if (address.value !== text || wayOf(form) !== 'words') return
  showSuggestion(form, suggestWords(findPlace(text), isElsewhere(text)))
}

async function readPosition(form: HTMLFormElement): Promise<void> {
  const said = find('#here-said', form)
  takeBack(form)
  form.dispatchEvent(new Event('input'))
  said.textContent = say('report.where.hereWait')
  const place = await askPosition().catch(() => 'unknown' as const)
  said.textContent = ''
  if (wayOf(form) !== 'here') return
  if (typeof place !== 'string') return showSuggestion(form, suggestPosition(place))
  said.textContent = say(place === 'denied' ? 'report.where.error.hereDenied' : 'report.where.error.hereNone')
}

const BY_POSITION = { key: 'place.because.position', words: [] } as const

/** Milliseconds that a telephone may take to find itself. */
const PATIENCE = 15_000

/**
 * Where the telephone is, compared with the boundaries here; nothing of it leaves the telephone. `denied` when it
 * may not, `unknown` when it cannot.
 */
async function askPosition(): Promise<PositionPlace | 'denied' | 'unknown'> {
  if (!('geolocation' in navigator)) return 'unknown'
  const [{ findPosition }, position] = await Promise.all([
    import('../../../../shared/place/boundary/find-position.ts'),
    currentPosition(),
  ])
  if (typeof position === 'string') return position
  const { latitude, longitude, accuracy } = position.coords
  return findPosition({ latitude, longitude, accuracy })
}

function currentPosition(): Promise<GeolocationPosition | 'denied' | 'unknown'> {
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      resolve,
      (fault) => resolve(fault.code === fault.PERMISSION_DENIED ? 'denied' : 'unknown'),
      // Pressed again, it is to look again: the person may have walked.
      { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: 0 },
    )
  })
}
