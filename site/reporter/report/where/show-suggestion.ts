import { districtsOf } from '../../../../shared/place/choices.ts'
import { placeName } from '../../../../shared/place/division.ts'
import { keepPrivate } from '../../../text/private-field.ts'
import { find, make, makeButton } from '../../make.ts'
import { pageTexts, say } from '../../texts.ts'
import { answerPlace, placeOf, takeBack, toLists, wayOf } from './place-answer.ts'
import type { Suggestion } from './suggest.ts'

/** What the card asks now: asked the same again, it stays as it is, and a press on it is not lost. */
let standing = ''

/**
 * Asks about a place under the way that it came by. Only the person's answer sets it; an answer given before stays
 * when it is among the choices. The focus stays where it is.
 */
export function showSuggestion(form: HTMLFormElement, suggestion: Suggestion): void {
  const card = find('#place-said', form)
  const asked = JSON.stringify([wayOf(form), suggestion])
  if (!card.hidden && asked === standing) return
  standing = asked
  const chosen = placeOf(form)
  if (chosen !== '' && !offers(suggestion, chosen)) {
    takeBack(form)
    form.dispatchEvent(new Event('input'))
  }
  find(`[data-way=${wayOf(form)}]`, form).append(card)
  card.hidden = false
  card.replaceChildren(...content(form, suggestion, placeOf(form)))
}

function offers(suggestion: Suggestion, code: string): boolean {
  switch (suggestion.kind) {
    case 'confirm':
      return suggestion.code === code
    case 'choose':
      return suggestion.codes.includes(code)
    case 'city':
      return optionsOf(suggestion.city).some((one) => one.code === code)
    case 'none':
      return false
  }
}

function content(form: HTMLFormElement, suggestion: Suggestion, chosen: string): Node[] {
  const why = say(suggestion.why.key, suggestion.why.params)
  switch (suggestion.kind) {
    case 'confirm': {
      const lead = say(suggestion.lead, { division: nameOf(suggestion.code) })
      const yes = radio(form, suggestion.code, say('report.where.yes'), chosen)
      const again = wayOf(form) === 'here' ? '' : say('report.where.again')
      return [
        question(lead, [yes]),
        make('p', 'hint', `${why} ${again}`),
        otherwise(form, say('report.where.no')),
      ]
    }
    case 'choose': {
      const choices = suggestion.codes.map((code) => radio(form, code, nameOf(code), chosen))
      return [question(why, choices), otherwise(form, say('report.where.noneOfThem'))]
    }
    case 'city':
      return cityQuestion(form, suggestion.city, chosen)
    case 'none':
      return [make('p', '', why)]
  }
}

function question(text: string, choices: readonly Node[]): HTMLElement {
  return make('fieldset', '', make('legend', '', text), make('div', 'yes', ...choices))
}

function radio(form: HTMLFormElement, code: string, text: string, chosen: string): HTMLElement {
  const input = make('input')
  input.type = 'radio'
  input.name = 'place'
  input.value = code
  input.checked = code === chosen
  keepPrivate(input)
  input.addEventListener('input', () => answerPlace(form, code))
  return make('label', '', input, ' ', text)
}

/** A city alone: its districts, and that one does not know. */
function cityQuestion(form: HTMLFormElement, city: string, chosen: string): Node[] {
  const label = make('label', '', say('report.where.cityOnly', { city: nameOf(city) }))
  const select = make('select', 'input')
  select.id = 'place-in-city'
  select.autocomplete = 'off'
  label.htmlFor = select.id
  select.append(new Option(say('report.where.choose'), ''))
  for (const { code, label } of optionsOf(city)) select.append(new Option(label, code))
  select.value = chosen
  select.addEventListener('input', () => answerPlace(form, select.value))
  return [make('p', 'field', label, select), otherwise(form, say('report.where.no'))]
}

const optionsOf = (city: string) => [
  ...(districtsOf(pageTexts().language).find((one) => one.city.code === city)?.places ?? []),
  { code: city, label: say('route.ask.unsure') },
]

function otherwise(form: HTMLFormElement, text: string): HTMLElement {
  const button = makeButton('btn small', text)
  button.addEventListener('click', () => toLists(form))
  return make('p', 'acts', button)
}

const nameOf = (code: string) => placeName(code, pageTexts().language)
