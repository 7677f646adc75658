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

/** The days from which rows are told; of no rows the edition's. */
export function toldDays(edition: Told, rows: readonly SheetRow[]): ToldDays {
  const days = rows.map((row) => toldOn(edition, row)).sort()
  return { oldest: days[0] ?? edition.publishedOn, newest: days.at(-1) ?? edition.publishedOn }
}

/** The days from which a register is told: of its lines, and of places that reported, if only that there is no line. */
export const registerDays = (edition: Pick<SheetEdition, 'areas' | 'publishedOn' | 'rows'>): ToldDays =>
  toldDays(edition, [
    ...edition.rows,
    ...edition.areas.flatMap(({ area, submittedOn }) => (submittedOn === undefined ? [] : [{ area }])),
  ])

/** A sentence about today, which begins with no name; by which day's reports it is told, when the oldest of them was long ago. */
export function asReported(says: string, { oldest, newest }: ToldDays, day: Day, language: Language): string {
  if (!isOld(oldest, day)) return says
  const key = oldest === newest ? 'page.progress.asReported' : 'page.progress.asReportedSince'
  return message(language, key, { on: dateText(oldest, language), says: goingOn(says, language) })
}
