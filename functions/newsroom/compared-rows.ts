import type { SubmissionReply } from '../../shared/contract/progress.ts'
import { cities } from '../../shared/place/division.ts'
import { reporterOf, toldRows } from '../../shared/progress/compose-edition.ts'
import { periodsOf } from '../../shared/progress/expected.ts'
import { goneRows } from '../../shared/progress/gone-rows.ts'
import { ALWAYS, type SheetRow } from '../../shared/progress/sheet.ts'
import { sheets } from '../../shared/progress/sheets.ts'
import { upperOf } from '../../shared/progress/submission-steps.ts'
import { PROVINCE } from '../../shared/value/office-code.ts'
import type { Newsroom } from './newsroom.ts'
import { publishedEditions, publishedSheet } from './published-sheet.ts'
import type { NamedSheet } from './sheets.ts'

/** The period before, of a monthly sheet. */
const earlier = ({ plan, sheet, period }: NamedSheet): string | undefined => {
  const periods = periodsOf(plan, sheets[sheet].every)
  return periods[periods.indexOf(period) - 1]
}

/** The place's own accepted rows of the newest earlier period, and all cities' published figures of it. */
export async function comparedWith(
  { records, files }: Newsroom,
  of: NamedSheet,
  area: string,
): Promise<{ last: SheetRow[]; others: SheetRow[] }> {
  const period = earlier(of)
  if (period === undefined || period === ALWAYS) return { last: [], others: [] }
  const then = { ...of, period }
  const [own, edition] = await Promise.all([
    records.readSubmission(then, area),
    of.sheet === 'figures' ? publishedSheet({ records, files }, then) : undefined,
  ])
  const isCity = (row: SheetRow) => cities.some(({ code }) => code === row.area)
  return {
    last: await files.readRows(own?.accepted?.rows),
    others: (edition?.rows ?? []).filter(isCity),
  }
}

/** What was public of a place: its rows as they are, of a number that is hidden now the last that was told, and those that were taken out. */
export async function publishedOf(
  newsroom: Newsroom,
  of: NamedSheet,
  area: string,
): Promise<{ published: SheetRow[]; gone: SheetRow[] }> {
  const editions = (await publishedEditions(newsroom, of)).map(({ rows }) => rows)
  const isOwn = (row: SheetRow) =>
    area === PROVINCE || upperOf(area) === PROVINCE
      ? reporterOf(String(row.area)) === area
      : row.area === area
  const sheet = sheets[of.sheet]
  return {
    published: toldRows(sheet, editions).filter(isOwn),
    gone: goneRows(sheet, editions).filter(isOwn),
  }
}

/** What stands below as handed in, not as sent back. */
export const handedIn = (below: SubmissionReply['below']) => below.filter(({ state }) => state !== 'returned')

/** What districts handed in to a city. */
export async function handedInBelow({ records, files }: Newsroom, of: NamedSheet, area: string) {
  if (area === PROVINCE || upperOf(area) !== PROVINCE) return []
  const below = (await records.readSubmissions(of)).filter(
    (one) => one.area !== area && upperOf(one.area) === area && one.state !== 'draft',
  )
  return Promise.all(
    below.map(async (one) => ({ area: one.area, state: one.state, rows: await files.readRows(one.rows) })),
  )
}
