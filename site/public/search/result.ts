import { repliesOf } from '../../../shared/case/replies.ts'
import { type Standing, standingOf } from '../../../shared/case/standing.ts'
import { dateText } from '../../../shared/messages/date-text.ts'
import type { Ask } from '../../../shared/search/ask.ts'
import { cutOut, type Marked, markPhrases } from '../../../shared/search/cut-out.ts'
import type { Hit } from '../../../shared/search/search.ts'
import type { Language } from '../../../shared/value/language.ts'
import { stateClass } from '../cases/state.ts'

/** The words of a result, from the page. */
export interface ResultWords {
  readonly language: Language
  readonly states: Readonly<Record<Standing, string>>
  readonly replied: string
  /** Names of cities in the page's language, by their code. */
  readonly cities: Readonly<Record<string, string>>
}

function make(tag: string, className: string, ...parts: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(tag)
  if (className !== '') made.className = className
  made.append(...parts)
  return made
}

const chinese = (made: HTMLElement): HTMLElement => {
  made.lang = 'zh-CN'
  return made
}

const marked = (pieces: Marked) => pieces.map(({ text, marked }) => (marked ? make('mark', '', text) : text))

/** A case that was found, as lists show it, with what was asked for marked in it. */
export function resultOf(ask: Ask, { one, said, city }: Hit, words: ResultWords): HTMLElement {
  const { title, firms } = one.content
  const standing = standingOf(one.content)
  const number = make(
    'span',
    'c-no',
    chinese(make('span', '', ...marked(markPhrases(one.number, ask.phrases)))),
  )
  const day = make('time', '', dateText(one.publishedOn, words.language))
  day.setAttribute('datetime', one.publishedOn)
  number.append(day)
  const state = make('span', `state ${stateClass[standing]}`, words.states[standing])
  const link = chinese(make('a', '', ...marked(markPhrases(title, ask.phrases)))) as HTMLAnchorElement
  link.href = `${words.language === 'en' ? '/en' : ''}/cases/${one.id}/`
  const by = make('p', 'c-by')
  if (firms[0]) by.append(chinese(make('span', '', ...marked(markPhrases(firms[0].name, ask.phrases)))))
  by.append(words.language === 'en' ? (words.cities[city] ?? '') : (said[0] ?? ''))
  if (repliesOf(one.content).length > 0) by.append(make('span', 'c-mk', words.replied))
  const cut = cutOut(ask, one, said)
  const parts = [number, state, make('h3', '', link), by]
  return make('li', '', ...parts, ...(cut ? [chinese(make('p', 'c-cut', ...marked(cut)))] : []))
}
