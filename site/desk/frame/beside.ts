import type { Envelope } from '../../../shared/tip/envelope.ts'

/** Words of an opened tip that a drafter may have beside a case, by what they are of the letter. */
export interface BesideWords {
  readonly part: 'narrative' | 'site' | 'address'
  readonly text: string
}

/**
 * What of an opened tip stands beside a case that is written: in this page's memory alone, gone with the key. Neither the tip's number
 * nor its day, nor who told, is among it.
 */
export interface TipBeside {
  readonly words: readonly BesideWords[]
  readonly division: string
  readonly topic: string
}

/** The words of a letter that may stand beside a case. */
export function besideOf({ report, facts }: Pick<Envelope, 'report' | 'facts'>): TipBeside {
  const parts = ['narrative', 'site', 'address'] as const
  return {
    words: parts.flatMap((part) => (report[part] === '' ? [] : [{ part, text: report[part] }])),
    division: facts.division,
    topic: facts.topic,
  }
}
