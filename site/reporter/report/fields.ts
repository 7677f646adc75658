import { find } from '../make.ts'
import { type Answers, answersFrom, noAnswers } from './answers.ts'
import type { TopicFacts } from './screens.ts'

/** The form. */
export function formOf(): HTMLFormElement {
  return find<HTMLFormElement>('#ask')
}

/** What stands in the fields now. */
export function readFields(form: HTMLFormElement): Answers {
  const data = new FormData(form)
  return answersFrom((name) => data.get(name))
}

/** Puts answers back into the fields, the places of the chosen city among them. */
export function fillFields(form: HTMLFormElement, answers: Answers): void {
  const fields = form.elements
  for (const name of Object.keys(noAnswers) as (keyof Answers)[]) {
    const field = fields.namedItem(name)
    if (field instanceof HTMLInputElement && field.type === 'checkbox')
      field.checked = answers[name] === field.value
    else if (field && 'value' in field) field.value = answers[name]
    if (name === 'city') narrowPlaces(form)
  }
}

/** What the page knows of the chosen topic. */
export function chosenTopic(form: HTMLFormElement): TopicFacts & { label: string; phones: string } {
  const chosen = form.querySelector<HTMLInputElement>('input[name=topic]:checked')
  const { danger, restricted, phones = '' } = chosen?.dataset ?? {}
  return {
    danger: danger !== undefined,
    restricted: restricted !== undefined,
    phones,
    label: chosen?.closest('label')?.querySelector('b')?.textContent ?? '',
  }
}

/** Text beside a chosen radio or of a chosen option. */
export function labelOf(form: HTMLFormElement, name: keyof Answers): string {
  const radio = form.querySelector<HTMLInputElement>(`input[name=${name}]:checked`)
  if (radio) return radio.closest('label')?.textContent?.trim() ?? ''
  const field = form.elements.namedItem(name)
  return field instanceof HTMLSelectElement && field.value ? (field.selectedOptions[0]?.label ?? '') : ''
}

let groups: readonly HTMLOptGroupElement[] | undefined

const placeGroups = (form: HTMLFormElement) => {
  groups ??= [...find('#division', form).querySelectorAll('optgroup')]
  return groups
}

/** The city in whose list a place stands, or nothing. */
export function cityOfPlace(form: HTMLFormElement, code: string): string {
  const holds = (group: HTMLOptGroupElement) =>
    [...group.querySelectorAll('option')].some((option) => option.value === code)
  return placeGroups(form).find(holds)?.dataset.city ?? ''
}

/** Leaves only the chosen city's districts and zones to choose from. */
export function narrowPlaces(form: HTMLFormElement): void {
  const division = find<HTMLSelectElement>('#division', form)
  const all = placeGroups(form)
  const city = find<HTMLSelectElement>('#city', form).value
  const chosen = division.value
  for (const group of all) group.remove()
  division.append(...all.filter((group) => group.dataset.city === city))
  division.value = [...division.options].some((option) => option.value === chosen) ? chosen : ''
  division.disabled = city === ''
}
