import { characters } from '../../../shared/value/characters.ts'
import { cleanText } from '../../../shared/value/clean-text.ts'
import { find } from '../make.ts'
import { say } from '../texts.ts'
import { chosenTopic } from './fields.ts'
import { NARRATIVE } from './find-problems.ts'
import { fitting, type Searchable } from './match-topics.ts'
import { showTelling } from './telling.ts'
import { followWays } from './where/place-answer.ts'

/** Shows what depends on an answer: districts of a city, the level complained of, contact, how much room is left. */
export function followFields(form: HTMLFormElement): void {
  const update = () => {
    find('#accused', form).hidden = !chosenTopic(form).restricted
    find('#contact', form).hidden = form.querySelector('input[name=named][value=real]:checked') === null
    showRoom(find<HTMLTextAreaElement>('#narrative', form).value)
    showTelling(form)
  }
  form.addEventListener('input', update)
  followWays(form)
  find('#topic-search', form).addEventListener('input', () => searchTopics(form))
  openChosenGroup(form)
  update()
}

function showRoom(narrative: string): void {
  const left = NARRATIVE - characters(cleanText(narrative))
  const key = left < 0 ? 'common.field.charsOver' : 'common.field.charsLeft'
  find('#narrative-count').textContent = say(key, { n: Math.abs(left) })
}

/** The chosen kind of problem is seen without looking for it. */
export function openChosenGroup(form: HTMLFormElement): void {
  const group = form.querySelector('input[name=topic]:checked')?.closest('details')
  if (group) group.open = true
}

function searchTopics(form: HTMLFormElement): void {
  const typed = find<HTMLInputElement>('#topic-search', form).value
  const choices = [...form.querySelectorAll<HTMLElement>('.topic-group label')]
  const shown = fitting(typed, choices.map(searchable))
  for (const [n, choice] of choices.entries()) choice.hidden = !shown[n]
  for (const group of form.querySelectorAll<HTMLDetailsElement>('.topic-group')) {
    const some = group.querySelector('label:not([hidden])') !== null
    group.hidden = !some
    group.open = typed.trim() !== '' && some
  }
  find('#topic-none').textContent = shown.includes(true) ? '' : say('report.topic.none')
}

function searchable(choice: HTMLElement): Searchable {
  const group = choice.closest('details')?.querySelector('summary')?.textContent ?? ''
  const words = choice.querySelector<HTMLInputElement>('input')?.dataset.words
  return { text: `${choice.textContent ?? ''} ${group}`, words: words?.split(' ') ?? [] }
}
