import { addDays, isDay } from '../value/day.ts'

/** Days read out of a pasted list, and the parts that were not understood. */
export interface ReadDays {
  readonly days: readonly string[]
  readonly unread: readonly string[]
}

/** The longest range that a holiday could be; a longer one is a slip. */
const LONGEST = 20

const mark = /(?:(20\d{2})\s*[-年./])?\s*(?:(\d{1,2})\s*[-月./])?\s*(\d{1,2})\s*日?/

/**
 * The days of a list as people paste it from a notice: `2027-02-05`, `2月5日`, `2/5`, ranges `2月5日至11日` or
 * `2027-02-05~2027-02-11`; separated by commas, spaces or lines; remarks in brackets are left out.
 */
export function readDays(text: string, year: string): ReadDays {
  const days = new Set<string>()
  const unread: string[] = []
  const parts = text
    .normalize('NFKC')
    .replace(/\([^)]*\)/g, ' ')
    .split(/[,、;\n]|\s(?=\d)/)
  for (const part of parts.map((one) => one.trim()).filter((one) => one !== '')) {
    const found = readPart(part, year)
    if (!found) unread.push(part)
    for (const day of found ?? []) days.add(day)
  }
  return { days: [...days].sort(), unread }
}

function readPart(part: string, year: string): string[] | undefined {
  const whole = new RegExp(`^${mark.source}\\s*(?:(?:至|到|~|—|–|-)+\\s*${mark.source})?\\s*$`).exec(part)
  if (!whole) return undefined
  const [, fromYear, fromMonth, fromDay, toYear, toMonth, toDay] = whole
  const from = dayOf(fromYear ?? year, fromMonth, fromDay)
  if (toDay === undefined) return from === undefined ? undefined : [from]
  const to = dayOf(toYear ?? fromYear ?? year, toMonth ?? fromMonth, toDay)
  if (from === undefined || to === undefined || to < from) return undefined
  const days = [from]
  for (let day = addDays(from, 1); day <= to && days.length <= LONGEST; day = addDays(day, 1)) days.push(day)
  return days.length > LONGEST ? undefined : days
}

function dayOf(year: string, month: string | undefined, day = ''): string | undefined {
  if (month === undefined) return undefined
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(text) ? text : undefined
}
