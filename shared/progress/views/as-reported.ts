import { dateText } from '../../messages/date-text.ts'
import { goingOn } from '../../messages/first-letter.ts'
import { message } from '../../messages/message.ts'
import { type Day, daysBetween } from '../../value/day.ts'
import type { Language } from '../../value/language.ts'
import { reporterOf } from '../compose-edition.ts'
import type { SheetEdition } from '../edition.ts'
import type { SheetRow } from '../sheet.ts'

/** Days after which what was published is no longer told of today without its own day. */
export const FRESH_DAYS = 45

/** Whether what was published on a day may no longer be so. */
export const isOld = (publishedOn: Day, day: Day): boolean => daysBetween(publishedOn, day) > FRESH_DAYS

/** The days of the oldest and the newest report that something is told from. */
export interface ToldDays {
  readonly oldest: Day
  readonly newest: Day
}

/** The day of the newest report of a row's place: another place's later one makes it no newer. */
export const toldOn = ({ areas, publishedOn }: Told, row: SheetRow): Day =>
  areas.find(({ area }) => area === reporterOf(String(row.area)))?.toldOn ?? publishedOn

type Told = Pick<SheetEdition, 'areas' | 'publishedOn'>
type WithRows = Pick<SheetEdition, 'rows'>

/** The days from which rows are told; undefined of none: nobody reported that there is nothing. */
export function toldDays(edition: Told, rows: readonly SheetRow[]): ToldDays | undefined {
  const days = rows.map((row) => toldOn(edition, row)).sort()
  const [oldest, newest] = [days[0], days.at(-1)]
  return oldest === undefined || newest === undefined ? undefined : { oldest, newest }
}

/** The days from which an office is told: of its report, if only that there is no line; undefined where it reported nothing. */
export const officeDays = (
  { areas, rows, publishedOn }: Told & WithRows,
  office: string,
): ToldDays | undefined => {
  const own = rows.filter(({ area }) => reporterOf(String(area)) === office)
  const told = areas.some(({ area, submittedOn }) => area === office && submittedOn !== undefined)
  return toldDays({ areas, publishedOn }, told ? [{ area: office }] : own)
}

/** The days from which a register is told: of its lines, and of places that reported, if only that there is no line. */
export const registerDays = (edition: Told & WithRows): ToldDays | undefined =>
  toldDays(edition, [
    ...edition.rows,
    ...edition.areas.flatMap(({ area, submittedOn }) => (submittedOn === undefined ? [] : [{ area }])),
  ])

/** A sentence about today, which begins with no name; by which day's reports it is told, when the oldest of them was long ago. `told` is absent where nobody reported. */
export function asReported(says: string, told: ToldDays | undefined, day: Day, language: Language): string {
  if (!told || !isOld(told.oldest, day)) return says
  const { oldest, newest } = told
  const key = oldest === newest ? 'page.progress.asReported' : 'page.progress.asReportedSince'
  return message(language, key, { on: dateText(oldest, language), says: goingOn(says, language) })
}
