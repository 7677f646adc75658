import type { CaseContent } from '../case/case-content.ts'
import { repliesOf } from '../case/replies.ts'

/** The texts of a case that are searched. */
export interface Searched {
  /** What it is called: its number and title. Found there, it comes first. */
  readonly head: readonly string[]
  /** Everything else that is written in it, its place, and its topic and kind by code and name. */
  readonly rest: readonly string[]
  /** Names and numbers that are found as a whole at once: its number, firms, credit codes, documents. */
  readonly whole: readonly string[]
}

/** What of a case is searched. `said`: what its page says in Chinese for its codes, its place with the city before it first. */
export function searchedIn(number: string, content: CaseContent, said: readonly string[]): Searched {
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
    ],
    whole: [number, ...named, ...numbers],
  }
}
