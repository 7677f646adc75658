import type { PositionPlace } from '../../../../shared/place/boundary/find-position.ts'
import { find } from '../../make.ts'
import { say } from '../../texts.ts'
import { hideSuggestion, showSuggestion } from './show-suggestion.ts'
import { type Suggestion, suggestPermit, suggestPosition, suggestWords } from './suggest.ts'

/** The gazetteer and the reading of permits come when this step does. */
const loadPlaces = () => import('./places.ts')

/** A pause in typing after which an address is read, in milliseconds. */
const PAUSE = 500

/** Reads an address, a permit's number or a position when one is given, and asks the person about it. */
export function followWhere(form: HTMLFormElement): void {
  const address = find<HTMLTextAreaElement>('#address', form)
  const permit = find<HTMLInputElement>('#permit', form)
  let timer = 0
  const soon = (read: () => Promise<void>) => () => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void read().catch(() => undefined), PAUSE)
  }
  address.addEventListener(
    'input',
    soon(() => readWords(form, address)),
  )
  permit.addEventListener(
    'input',
    soon(() => readNumber(form, permit)),
  )
  permit.addEventListener('change', () => void readNumber(form, permit).catch(() => undefined))
  find('#here', form).addEventListener('click', () => void readPosition(form))
  void readWhatStands(form, address, permit).catch(() => undefined)
}

/** A poster filled the number in, a reload the address, or somebody typed before this came over a slow line. */
async function readWhatStands(form: HTMLFormElement, address: HTMLTextAreaElement, permit: HTMLInputElement) {
  await loadPlaces()
  if (permit.value !== '') await readNumber(form, permit)
  else if (address.value !== '') await readWords(form, address)
}

async function readNumber(form: HTMLFormElement, permit: HTMLInputElement): Promise<void> {
  const typed = permit.value.normalize('NFKC').replace(/\D/g, '')
  if (typed.length < 18 && document.activeElement === permit) return
  if (typed === '') return hideSuggestion(form)
  const { findPlace, readPermit, placesToday: today } = await loadPlaces()
  const address = find<HTMLTextAreaElement>('#address', form).value
  const said = address.trim() === '' ? undefined : findPlace(address)
  show(form, holderOf(permit), suggestPermit(readPermit(permit.value, today(), said), typed.length))
}

async function readWords(form: HTMLFormElement, address: HTMLTextAreaElement): Promise<void> {
  const text = address.value
  if ([...text.trim()].length < 2) return hideSuggestion(form)
  const { findPlace, isElsewhere } = await loadPlaces()
  if (address.value !== text) return
  show(form, holderOf(address), suggestWords(findPlace(text), isElsewhere(text)))
}

async function readPosition(form: HTMLFormElement): Promise<void> {
  const said = find('#here-said', form)
  said.textContent = say('report.where.hereWait')
  const place = await askPosition().catch(() => 'unknown' as const)
  said.textContent = ''
  if (typeof place !== 'string') return show(form, find('#here-holder', form), suggestPosition(place))
  said.textContent = say(place === 'denied' ? 'report.where.error.hereDenied' : 'report.where.error.hereNone')
}

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
      { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: 60_000 },
    )
  })
}

/** Asks, unless the lists already say the same. Words without a place are no trouble once one was chosen. */
function show(form: HTMLFormElement, under: HTMLElement, suggestion: Suggestion): void {
  const chosen = find<HTMLSelectElement>('#division', form).value
  const same = suggestion.kind === 'confirm' && suggestion.code === chosen
  const settled = chosen !== '' && (suggestion.kind === 'none' || suggestion.kind === 'city')
  const possible = suggestion.kind === 'choose' && suggestion.codes.includes(chosen)
  if (same || settled || possible) hideSuggestion(form)
  else showSuggestion(form, under, suggestion)
}

function holderOf(field: HTMLElement): HTMLElement {
  return field.closest<HTMLElement>('[data-field]') ?? field
}
