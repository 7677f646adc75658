import type { CaseContent } from '../case/case-content.ts'
import { repliesOf } from '../case/replies.ts'

/** The texts of a case that are searched. */
export interface Searched {
  /** What it is called: its number and title. Found there, it comes first. */
  readonly head: readonly string[]
  /** Everything else that is written in it, its place, and the code of its topic. */
  readonly rest: readonly string[]
  /** Names and numbers that are found as a whole at once: its number, firms, credit codes, documents. */
  readonly whole: readonly string[]
}

/** What of a case is searched. `place`: its place in Chinese with the city before it. */
export function searchedIn(number: string, content: CaseContent, place: string): Searched {
  const { title, topic, project, basics, problems, measures, basis, timeline, firms, documents } = content
  const named = firms.flatMap(({ name, creditCode }) => [name, creditCode])
  const numbers = documents.map((document) => document.number)
  return {
    head: [number, title],
    rest: [
      ...[place, topic, ...(project === undefined ? [] : [project]), ...named, ...numbers],
      ...[basics, ...problems, measures, ...basis, ...timeline.map(({ text }) => text)],
      ...repliesOf(content).map(({ text }) => text),
      ...content.photos.map(({ caption }) => caption),
    ],
    whole: [number, ...named, ...numbers],
  }
}
