import { find } from '../../make.ts'
import { cityOfPlace, narrowPlaces } from '../fields.ts'

/** How the person says where the site is. */
export type Way = 'words' | 'list' | 'here' | 'permit'

/** The way that is chosen, if any. */
export function wayOf(form: HTMLFormElement): Way | undefined {
  return form.querySelector<HTMLInputElement>('input[name=way]:checked')?.value as Way | undefined
}

/** The place that the person answered with: a district, a zone, or a city when the district is not known. */
export const placeOf = (form: HTMLFormElement): string => find<HTMLSelectElement>('#division', form).value

/** Takes the answer of the person: it stands in the lists of city and district, whichever way it came. */
export function answerPlace(form: HTMLFormElement, code: string): void {
  fillLists(form, cityOfPlace(form, code), code)
  form.dispatchEvent(new Event('input'))
}

/** No place is answered any more, and none is asked about. */
export function takeBack(form: HTMLFormElement): void {
  fillLists(form, '', '')
  hideQuestion(form)
}

/** Nothing is asked about a place any more. */
export function hideQuestion(form: HTMLFormElement): void {
  const card = find('#place-said', form)
  card.hidden = true
  card.replaceChildren()
}

/** Goes over to the lists. */
export function toLists(form: HTMLFormElement): void {
  find<HTMLInputElement>('input[name=way][value=list]', form).checked = true
  takeBack(form)
  form.dispatchEvent(new Event('input'))
  find('#city', form).focus()
}

/**
 * Opens what the chosen way asks. One place at a time: another way, other words or another number take the answer
 * back, before the reading of words is even loaded.
 */
export function followWays(form: HTMLFormElement): void {
  form.addEventListener('input', () => showWay(form))
  for (const radio of form.querySelectorAll('input[name=way]'))
    radio.addEventListener('input', () => takeBack(form))
  for (const field of ['#address', '#permit'])
    find(field, form).addEventListener('input', () => takeBack(form))
  find('#city', form).addEventListener('input', () => narrowPlaces(form))
  showWay(form)
}

function showWay(form: HTMLFormElement): void {
  const way = wayOf(form)
  for (const part of form.querySelectorAll<HTMLElement>('[data-way]')) part.hidden = part.dataset.way !== way
}

function fillLists(form: HTMLFormElement, city: string, division: string): void {
  find<HTMLSelectElement>('#city', form).value = city
  narrowPlaces(form)
  find<HTMLSelectElement>('#division', form).value = division
}
