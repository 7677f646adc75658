import { shortPlace } from '../place/division.ts'
import { hashOf } from '../value/hash.ts'
import type { TipId } from '../value/id.ts'
import type { Language } from '../value/language.ts'
import type { Tip } from './tip.ts'

/**
 * Six digits that stand for a tip among those of its place and year. Taken from a hash of its id and not counted up, so that
 * they tell neither how many there are nor which came first. Two tips may have the same ones.
 */
export function tipDigits(id: TipId): string {
  return String(Number.parseInt(hashOf(`mingcha tip number ${id}`).slice(0, 12), 16) % 1_000_000).padStart(
    6,
    '0',
  )
}

/** What a tip is called aloud and on paper, by its place, its year and its digits: 江宁26-048291; Jiangning 26-048291. */
export function tipNumber(tip: Pick<Tip, 'id' | 'filedOn' | 'facts'>, language: Language): string {
  const place = shortPlace(tip.facts.division, language)
  return `${place}${language === 'en' ? ' ' : ''}${tip.filedOn.slice(2, 4)}-${tipDigits(tip.id)}`
}

/** The six digits of a number as somebody typed it, with or without its place and year; undefined for anything else. */
export function digitsIn(typed: string): string | undefined {
  return /^(?:.*[^\d])?(\d{6})$/.exec(typed.normalize('NFKC').trim())?.[1]
}
