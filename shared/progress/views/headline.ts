import { monthText } from '../../messages/date-text.ts'
import { message } from '../../messages/message.ts'
import type { Language } from '../../value/language.ts'
import type { SheetEdition } from '../edition.ts'

/** A month, and how many places have a number in it. */
export interface ToldMonth {
  readonly period: string
  readonly told: number
}

/** The month from which today is told, and the later ones in which too few places have a number. */
export interface Headline extends ToldMonth {
  readonly edition: SheetEdition
  /** How many are to report. */
  readonly of: number
  /** The newest first. */
  readonly later: readonly ToldMonth[]
}

/** How many of these places have any number in an edition, suppressed ones too. Rows are read until all were found. */
export function tellersIn({ rows }: Pick<SheetEdition, 'rows'>, areas: readonly string[]): number {
  const silent = new Set(areas)
  const all = silent.size
  for (const { area, value } of rows) {
    if (typeof area === 'string' && value !== undefined) silent.delete(area)
    if (silent.size === 0) break
  }
  return all - silent.size
}

/**
 * The newest month in which at least half of those who report have a number; where there is none, the newest in which anybody has. One
 * early office is not the state of all. `months`: oldest first; as few as are needed are read.
 */
export async function headlineOf(
  months: readonly string[],
  read: (period: string) => Promise<SheetEdition | undefined>,
  areas: readonly string[],
): Promise<Headline | undefined> {
  const later: ToldMonth[] = []
  let newest: Headline | undefined
  for (const period of months.toReversed()) {
    const edition = await read(period)
    if (!edition) continue
    const told = tellersIn(edition, areas)
    const found = { edition, period, told, of: areas.length }
    if (told * 2 >= areas.length) return { ...found, later }
    if (told > 0 || !newest) later.push({ period, told })
    if (!newest || newest.told === 0) newest = { ...found, later: [] }
  }
  return newest
}

/** That later months have too few numbers to be told from, or that of this one few have; empty where neither is so. */
export function sayHeadline({ period, told, of, later }: Headline, language: Language): string {
  const join = language === 'zh' ? '' : ' '
  if (told * 2 < of)
    return message(language, 'page.progress.headline.few', {
      ...{ month: monthText(period, language), n: told, of },
    })
  return later
    .map((one) =>
      message(language, 'page.progress.headline.later', {
        ...{ month: monthText(one.period, language), n: one.told },
        used: monthText(period, language),
      }),
    )
    .join(join)
}
