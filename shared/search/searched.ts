import type { PublicCase } from '../case/public-case.ts'
import { repliesOf } from '../case/replies.ts'
import { dateText } from '../messages/date-text.ts'

/** The texts of a case that are searched. */
export interface Searched {
  /** What it is called: its number and title. Found there, it comes first. */
  readonly head: readonly string[]
  /** Everything else that is written in it, its place, and its topic and kind by code and name. */
  readonly rest: readonly string[]
  /** Names and numbers that are found as a whole at once: its number, firms, credit codes, documents. */
  readonly whole: readonly string[]
}

/**
 * What of a case is searched. `said`: what its page says in Chinese for its codes, its place with the city before it first. Fines and
 * its day are searched as the page shows them, the day as computers write it too; they are no whole names, because a text of
 * another case may say the same.
 */
export function searchedIn(
  { number, content, publishedOn }: Pick<PublicCase, 'number' | 'content' | 'publishedOn'>,
  said: readonly string[],
): Searched {
  const { title, topic, project, basics, problems, measures, basis, timeline, firms, documents } = content
  const named = firms.flatMap(({ name, creditCode }) => [name, creditCode])
  const numbers = documents.map((document) => document.number)
  return {
    head: [number, title],
    rest: [
      ...[...said, topic, ...(project === undefined ? [] : [project]), ...named, ...numbers],
      ...[basics, ...problems, measures, ...basis, ...timeline.map(({ text }) => text)],
      ...repliesOf(content).map(({ text }) => text),
      ...content.photos.map(({ caption }) => caption),
      ...documents.flatMap(({ amount }) => (amount === undefined ? [] : [amount.toLocaleString('en')])),
      ...[dateText(publishedOn, 'zh'), publishedOn],
    ],
    whole: [number, ...named, ...numbers],
  }
}
