import { cityOf, placeName } from '../../../../shared/place/division.ts'
import { find, make, makeButton } from '../../make.ts'
import { pageTexts, say } from '../../texts.ts'
import { narrowPlaces } from '../fields.ts'
import type { Suggestion } from './suggest.ts'

/** Puts a suggestion under the field that it came from. Choosing sets the lists of city and district. */
export function showSuggestion(form: HTMLFormElement, under: HTMLElement, suggestion: Suggestion): void {
  const card = find('#place-said', form)
  under.after(card)
  card.hidden = false
  card.replaceChildren(...content(form, card, suggestion))
}

/** Nothing is suggested any more. */
export function hideSuggestion(form: HTMLFormElement): void {
  const card = find('#place-said', form)
  card.hidden = true
  card.replaceChildren()
}

function content(form: HTMLFormElement, card: HTMLElement, suggestion: Suggestion): Node[] {
  const why = say(suggestion.why.key, suggestion.why.params)
  switch (suggestion.kind) {
    case 'confirm': {
      const lead = say(suggestion.lead, { division: nameOf(suggestion.code) })
      const yes = button('btn go small', say('report.where.yes'), () => choose(form, card, suggestion.code))
      const no = button('btn small', say('report.where.no'), () => toLists(form))
      return [make('p', '', make('b', '', lead)), make('p', 'hint', why), make('p', 'acts', yes, no)]
    }
    case 'choose': {
      const choices = suggestion.codes.map((code) =>
        make(
          'li',
          '',
          button('btn small', nameOf(code), () => choose(form, card, code)),
        ),
      )
      const other = button('as-link', say('report.where.no'), () => toLists(form))
      return [make('p', '', why), make('ul', 'choices', ...choices), make('p', '', other)]
    }
    case 'city': {
      setPlace(form, suggestion.city, '')
      const go = button('btn small', say('report.where.district'), () => find('#division', form).focus())
      const text = say(suggestion.why.key, { city: nameOf(suggestion.city) })
      return [make('p', '', text), make('p', 'acts', go)]
    }
    case 'none':
      return [make('p', '', why)]
  }
}

function choose(form: HTMLFormElement, card: HTMLElement, code: string): void {
  setPlace(form, cityOf(code)?.code ?? '', code)
  card.replaceChildren(make('p', '', say('report.where.chosen', { division: nameOf(code) })))
  find('#next').focus({ preventScroll: true })
}

function setPlace(form: HTMLFormElement, city: string, division: string): void {
  find<HTMLSelectElement>('#city', form).value = city
  narrowPlaces(form)
  find<HTMLSelectElement>('#division', form).value = division
  form.dispatchEvent(new Event('input'))
}

function toLists(form: HTMLFormElement): void {
  setPlace(form, '', '')
  hideSuggestion(form)
  find('#city', form).focus()
}

function button(kind: string, text: string, act: () => void): HTMLButtonElement {
  const made = makeButton(kind, text)
  made.addEventListener('click', act)
  return made
}

const nameOf = (code: string) => placeName(code, pageTexts().language)
