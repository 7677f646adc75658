import type { Personal, PersonalKind } from './personal.ts'
import { SURNAME } from './surnames.ts'

/** A span of a text, in UTF-16 units. */
type Span = Pick<Personal, 'from' | 'to'>

/** What stands in the place of something found once it is blacked out. Words for a source are left out. */
export function blackedOut(kind: PersonalKind, found: string): string {
  switch (kind) {
    case 'name':
      return [...found].length === 1 ? '某' : '某某'
    case 'firm':
      return '某企业'
    case 'source':
      return ''
    case 'moment':
      return dayIn(found)?.[0].trim() ?? '当日'
    case 'circle':
      return /^[某XＸ×*＊]/u.test(found)
        ? '某'
        : /[岁男女生]/u.test(found) && !/[说看听拍]/u.test(found)
          ? '＊＊＊'
          : '经核实'
    default:
      return '＊＊＊'
  }
}

/** The day that an hour stands with, and in it the month. */
const dayIn = (found: string) =>
  /((?:[\d０-９]{4} ?年 ?)?[\d０-９]{1,2} ?月) ?[\d０-９]{1,2} ?[日号]/u.exec(found)

/** The same said so roughly that it no longer tells who it is; undefined where nothing between all and nothing makes sense. */
export function coarser(kind: PersonalKind, found: string): string | undefined {
  switch (kind) {
    case 'name': {
      const surname = new RegExp(`^${SURNAME}`, 'u').exec(found)?.[0]
      return surname === undefined || surname === found ? undefined : `${surname}某`
    }
    case 'plate':
      return /^[^\s·.-][ ·.-]?[A-Za-zＡ-Ｚ]/u.exec(found)?.[0].concat('＊＊＊')
    case 'home':
      return /^[\d０-９]+ ?(?:幢|栋|号楼|座|号)/u.exec(found)?.[0]
    case 'coordinates': {
      const degrees = found.normalize('NFKC').match(/\d+\.\d{2}(?=\d{2})/g)
      return degrees?.length === 2 ? degrees.join(', ') : undefined
    }
    case 'moment':
      return dayIn(found)?.[1]
    default:
      return undefined
  }
}

/** A text with something else in the place of a span. */
export function replaced(text: string, { from, to }: Span, by: string): string {
  return text.slice(0, from) + by + text.slice(to)
}
