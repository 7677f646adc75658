import { cleanText } from '../../shared/tip/clean-text.ts'
import { chosenTopic, narrowPlaces } from './fields.ts'
import { NARRATIVE } from './find-problems.ts'
import { find } from './make.ts'
import { seenInText } from './seen-in-text.ts'
import { canSay, say } from './texts.ts'

/** Shows what depends on an answer: districts of a city, the level complained of, contact, how much room is left. */
export function followFields(form: HTMLFormElement): void {
  const update = () => {
    find('#accused', form).hidden = !chosenTopic(form).restricted
    find('#contact', form).hidden = form.querySelector('input[name=named][value=real]:checked') === null
    showRoom(find<HTMLTextAreaElement>('#narrative', form).value)
  }
  form.addEventListener('input', update)
  find('#city', form).addEventListener('change', () => narrowPlaces(form))
  find('#topic-search', form).addEventListener('input', () => searchTopics(form))
  openChosenGroup(form)
  update()
}

function showRoom(narrative: string): void {
  const left = NARRATIVE - cleanText(narrative).length
  const key = left < 0 ? 'common.field.charsOver' : 'common.field.charsLeft'
  find('#narrative-count').textContent = say(key, { n: Math.abs(left) })
  const seen = seenInText(narrative).filter(canSay)
  const text = seen.map((kind) => say('report.tell.seen', { kind: say(kind) })).join(' ')
  const place = find('#narrative-seen')
  if (place.textContent !== text) place.textContent = text
}

function openChosenGroup(form: HTMLFormElement): void {
  const group = form.querySelector('input[name=topic]:checked')?.closest('details')
  if (group) group.open = true
}

function searchTopics(form: HTMLFormElement): void {
  const wanted = find<HTMLInputElement>('#topic-search', form).value.trim().toLowerCase()
  let found = 0
  for (const group of form.querySelectorAll<HTMLDetailsElement>('.topic-group')) {
    const about = group.querySelector('summary')?.textContent?.toLowerCase().includes(wanted)
    const choices = [...group.querySelectorAll<HTMLElement>('label')]
    for (const choice of choices) {
      choice.hidden = wanted !== '' && !about && !choice.textContent?.toLowerCase().includes(wanted)
    }
    const shown = choices.filter((choice) => !choice.hidden).length
    group.hidden = shown === 0
    group.open = wanted !== '' && shown > 0
    found += shown
  }
  find('#topic-none').textContent = found === 0 ? say('report.topic.none') : ''
}
