import type { CaseContent } from '../case/case-content.ts'
import type { SaidNames } from './files.ts'

/** What the page of a case says in Chinese for its codes: its place first, then its topic and kind. A code without a name says nothing. */
export function saidOf(
  { division, topic, kind }: Pick<CaseContent, 'division' | 'topic' | 'kind'>,
  { places, topics, kinds }: SaidNames,
): readonly [place: string, words: string] {
  return [places[division]?.[0] ?? '', [topics[topic] ?? '', kinds[kind] ?? ''].join(' ')]
}
