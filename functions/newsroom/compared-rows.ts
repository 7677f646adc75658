import type { SubmissionReply } from '../../shared/contract/progress.ts'
import { cities } from '../../shared/place/division.ts'
import { reporterOf, toldRows } from '../../shared/progress/compose-edition.ts'
import { periodsOf } from '../../shared/progress/expected.ts'
import { goneRows } from '../../shared/progress/gone-rows.ts'
import { lastNumbers, nextTotals, olderNumbers } from '../../shared/progress/last-numbers.ts'
import { ALWAYS, type SheetRow } from '../../shared/progress/sheet.ts'
import { sheets } from '../../shared/progress/sheets.ts'
import { upperOf } from '../../shared/progress/submission-steps.ts'
import { PROVINCE } from '../../shared/value/office-code.ts'
import type { Newsroom } from './newsroom.ts'
import { publishedEditions, publishedSheet } from './published-sheet.ts'
import type { NamedSheet } from './sheets.ts'

/** The periods before, of a monthly sheet, the newest first, and those after, the next first. */
function around({ plan, sheet, period }: NamedSheet): { before: string[]; after: string[] } {
  const periods = periodsOf(plan, sheets[sheet].every)
  const at = periods.indexOf(period)
  return { before: periods.slice(0, at).toReversed(), after: periods.slice(at + 1) }
}

/**
 * The place's own accepted rows of the newest earlier period, of running totals the last number however long ago and the next of a later
 * period, and all cities' published numbers of the period before.
 */
export async function comparedWith(
  newsroom: Newsroom,
  of: NamedSheet,
  area: string,
): Promise<Pick<SubmissionReply, 'last' | 'later' | 'older' | 'others'>> {
  const { before: periods, after } = around(of)
  const isFigures = of.sheet === 'figures'
  const later = isFigures ? await laterTotals(newsroom, of, area, after) : []
  const [period] = periods
  if (period === undefined || period === ALWAYS) return { last: [], later, older: [], others: [] }
  const [said, edition] = await Promise.all([
    Promise.all(
      (isFigures ? periods : [period]).map(async (one) => ({
        period: one,
        rows: await saidIn(newsroom, { ...of, period: one }, area),
      })),
    ),
    isFigures ? publishedSheet(newsroom, { ...of, period }) : undefined,
  ])
  const months = said.map(({ rows }) => rows)
  const isCity = (row: SheetRow) => cities.some(({ code }) => code === row.area)
  return {
    last: isFigures ? lastNumbers(sheets.figures, of.plan, months) : months.flat(),
    later,
    older: isFigures ? olderNumbers(sheets.figures, said) : [],
    others: (edition?.rows ?? [])
      .filter((row) => isCity(row) && typeof row.value === 'number')
      .map(numbersOf),
  }
}

/** Of running totals the next number that a place told for one of these periods, which come in their order. */
async function laterTotals(newsroom: Newsroom, of: NamedSheet, area: string, periods: readonly string[]) {
  const said = await Promise.all(periods.map((period) => saidIn(newsroom, { ...of, period }, area)))
  return nextTotals(sheets.figures, of.plan, said)
}

/** What others are compared by. Their words stay theirs: some may be hidden by now. */
const numbersOf = (row: SheetRow): SheetRow =>
  Object.fromEntries(Object.entries(row).filter(([name]) => compared.has(name)))

const compared = new Set(['area', 'indicator', 'value', 'of'])

/** What a place had accepted for a period, else what is public of it. */
async function saidIn(newsroom: Newsroom, of: NamedSheet, area: string): Promise<SheetRow[]> {
  const own = await newsroom.records.readSubmission(of, area)
  if (own?.accepted) return newsroom.files.readRows(own.accepted.rows)
  return of.sheet === 'figures' ? (await publishedOf(newsroom, of, area)).published : []
}

/** What was public of a place: its rows as they are, of a number that is hidden now the last that was told, and those that were taken out. */
export async function publishedOf(
  newsroom: Newsroom,
  of: NamedSheet,
  area: string,
): Promise<{ isPublic: boolean; published: SheetRow[]; gone: SheetRow[] }> {
  const editions = (await publishedEditions(newsroom, of)).map(({ rows }) => rows)
  const isOwn = (row: SheetRow) =>
    area === PROVINCE || upperOf(area) === PROVINCE
      ? reporterOf(String(row.area)) === area
      : row.area === area
  const sheet = sheets[of.sheet]
  return {
    isPublic: editions.length > 0,
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
