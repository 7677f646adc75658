import { cleanText } from '../../../shared/tip/clean-text.ts'
import { find } from '../make.ts'
import { canSay, say } from '../texts.ts'
import { chosenTopic, narrowPlaces } from './fields.ts'
import { NARRATIVE } from './find-problems.ts'
import { fitting, type Searchable } from './match-topics.ts'

/** What in a text may tell who wrote it: keys of the words for it. */
export type Telling = 'report.tell.seenPhone' | 'report.tell.seenId' | 'report.tell.seenPlate'

const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'

const marks: readonly (readonly [Telling, RegExp])[] = [
  ['report.tell.seenPhone', /(?:^|\D)1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/],
  ['report.tell.seenId', /(?:^|\D)[1-9]\d{5}(19\d{2}|200\d)(0[1-9]|1[0-2])([0-2]\d|3[01])\d{3}[\dXx](?!\d)/],
  ['report.tell.seenPlate', new RegExp(`[${provinces}][A-Z][·\\s]?[A-Z0-9]{5,6}(?![A-Z0-9])`)],
]

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

/** Telephone, identity card and plate numbers in a text, so that a person can think again. */
export function seenInText(text: string): Telling[] {
  const plain = text.normalize('NFKC')
  return marks.filter(([, shape]) => shape.test(plain)).map(([key]) => key)
}
