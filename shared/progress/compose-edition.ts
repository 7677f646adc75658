import type { Campaign } from '../campaign/campaign-schema.ts'
import { message } from '../messages/message.ts'
import { cityOf } from '../place/division.ts'
import { type Day, daysBetween } from '../value/day.ts'
import { PROVINCE } from '../value/office-code.ts'
import { accumulates } from './accumulates.ts'
import type { AwaitedReport } from './awaited.ts'
import { type AreaReport, type Revision, type SheetEdition, SUPPRESSED } from './edition.ts'
import { goneRows } from './gone-rows.ts'
import { openRows, publicColumns, suppressFew } from './public-rows.ts'
import { rowKey, type Sheet, type SheetColumn, type SheetRow } from './sheet.ts'
import { reasonFor } from './submission.ts'

/** What a place had accepted. */
export interface AcceptedRows {
  readonly area: string
  readonly submittedOn: Day
  /** Day on which its newest report was accepted. */
  readonly acceptedOn?: Day | undefined
  /** Day on which it was handed in: what it says was said by then, however long it waited. */
  readonly handedInOn?: Day | undefined
  readonly rows: readonly SheetRow[]
  /** Why published cells changed, by `cellKey`. */
  readonly reasons: Readonly<Record<string, string>>
}

/** What an edition is made of. */
export interface Composing {
  readonly sheet: Sheet
  readonly campaign: Campaign
  readonly period: string
  /** Offices that are to report. */
  readonly expected: readonly string[]
  readonly accepted: readonly AcceptedRows[]
  /** What came of offices and is not accepted, by their codes; of duties and figures with the keys of all its rows. */
  readonly awaited?: ReadonlyMap<string, AwaitedReport> | undefined
  /** Of places of which nothing is accepted now: the rows of which their part of the edition before was made, where they are known. */
  readonly madeOf?: readonly SheetRow[] | undefined
  /** The edition that this one follows. */
  readonly before?: SheetEdition | undefined
  /** All that are public of the period, with which no suppressed number may be computed; absent: the one before. */
  readonly earlier?: readonly Pick<SheetEdition, 'rows'>[] | undefined
  /** What was told of the other periods nearest to this one, before and after: {@link nearestTold}. */
  readonly near?: readonly (readonly SheetRow[])[] | undefined
  /** Day by which the period is to be reported; where an edition is public, the day that it said stands. */
  readonly dueOn?: Day | undefined
  readonly day: Day
}

/** An edition without its salt and its place in the log. */
export type EditionDraft = Omit<SheetEdition, 'sample' | 'salt' | 'log'>

/**
 * The next edition: what was accepted of each place, else what was published of it before; rows in the order of their keys.
 * Every published cell that is another now is a revision with its reason.
 */
export function composeEdition(made: Composing): EditionDraft {
  const { sheet, campaign, period, expected, accepted, before, day } = made
  const dueOn = before ? before.dueOn : made.dueOn
  const earlier = made.earlier ?? (before ? [before] : [])
  const edition = (before?.edition ?? 0) + 1
  const own = accepted.flatMap(({ rows }) => openRows(sheet, rows))
  const reporting = new Set(accepted.map(({ area }) => area))
  const kept = (before?.rows ?? []).filter((row) => !reporting.has(reporterOf(String(row.area))))
  // In one order whoever is kept: which of equal numbers covers another hangs on it.
  const all = [...own, ...counted(sheet, kept, openRows(sheet, made.madeOf ?? []))].sort(byKey(sheet))
  const then = earlier.map((one) => one.rows)
  // A number of a place that is sent back is not shown for the first time.
  const closed = new Map(kept.flatMap((row) => (row.value === SUPPRESSED ? [[rowKey(sheet, row), row]] : [])))
  const rows = (sheet.id === 'figures' ? suppressFew(all, campaign, then, made.near) : all).map(
    (row) => closed.get(rowKey(sheet, row)) ?? row,
  )
  const turns = {
    campaign,
    todayOf: (row: SheetRow) => {
      const own = accepted.find((one) => one.area === reporterOf(String(row.area)))
      return own?.handedInOn ?? own?.acceptedOn ?? day
    },
  }
  const fresh = before
    ? [
        ...revisionsBetween(sheet, before.rows, rows, {
          ...turns,
          isPublic: true,
          gone: goneRows(sheet, then),
        }),
        ...hiddenNow(sheet, before.rows, rows),
        ...shownAgain(sheet, then, rows),
      ].map((one) => ({ ...{ edition, day, ...one }, reason: reasonOf(one, accepted) }))
    : []
  const told = new Set(rows.map((row) => rowKey(sheet, row)))
  const areas = expected.map((area) => reportOf(area, { ...made, dueOn, told }))
  return {
    ...{ campaign: campaign.id, sheet: sheet.id, period, edition, publishedOn: day },
    ...(dueOn !== undefined && { dueOn }),
    ...{ areas, rows, revisions: [...(before?.revisions ?? []), ...fresh] },
  }
}

/**
 * Rows that stay as they were published, with the numbers that were suppressed in them, so that what is suppressed is counted as if their
 * place were still accepted, and changes with nothing but what is told anew. Only where what is public of a place is what these rows say of it.
 */
function counted(sheet: Sheet, kept: readonly SheetRow[], madeOf: readonly SheetRow[]): SheetRow[] {
  const made = new Map(madeOf.map((row) => [rowKey(sheet, row), row]))
  const isOther = (row: SheetRow) => {
    const then = made.get(rowKey(sheet, row))
    return !then || (row.value !== SUPPRESSED && (row.value !== then.value || row.of !== then.of))
  }
  const others = new Set(kept.filter(isOther).map(({ area }) => reporterOf(String(area))))
  return kept.map((row) => {
    const then = made.get(rowKey(sheet, row))
    if (row.value !== SUPPRESSED || !then || others.has(reporterOf(String(row.area)))) return row
    const { value, of } = then
    return { ...row, ...(value !== undefined && { value }), ...(of !== undefined && { of }) }
  })
}

/**
 * The reason that the place itself gave for a cell of its own. That a number is hidden now, or is shown again as it was, has one for all: whose
 * number is few and whose only covers it is not told.
 */
function reasonOf(changed: Changed, accepted: readonly AcceptedRows[]): string {
  if (changed.to === SUPPRESSED) return message('zh', 'progress.revision.hidden')
  if (changed.from === SUPPRESSED) return message('zh', 'progress.revision.shown')
  const area = reporterOf(changed.row.split('/')[0] ?? '')
  const reasons = accepted.find((one) => one.area === area)?.reasons ?? {}
  return reasonFor(reasons, changed) ?? ''
}

/** The office whose report a row comes with: the city of a place, or the province. */
export const reporterOf = (area: string): string =>
  area === PROVINCE ? PROVINCE : (cityOf(area)?.code ?? area)

function reportOf(
  area: string,
  { sheet, accepted, awaited, before, dueOn, told }: Composing & { readonly told: ReadonlySet<string> },
): AreaReport {
  const now = accepted.find((one) => one.area === area)
  const then = before?.areas.find((one) => one.area === area)
  // The day of the first report stays: a revision is not late.
  const submittedOn = then?.submittedOn ?? now?.submittedOn
  const came = awaited?.get(area)
  const rows = came?.rows?.filter((row) => !told.has(row))
  const waits = came && { ...came, ...(rows && { rows }) }
  if (submittedOn === undefined) return { area, ...(waits && { awaited: waits }) }
  const late = dueOn === undefined ? 0 : daysBetween(dueOn, submittedOn)
  // What was told before says nothing of today because another place told something new.
  const toldOn = now ? now.acceptedOn : (then?.toldOn ?? before?.publishedOn)
  return {
    ...{ area, submittedOn },
    ...(late > 0 && { lateDays: late }),
    ...(sheet.every === 'always' && toldOn !== undefined && { toldOn }),
    ...(rows && rows.length > 0 && { awaited: waits }),
  }
}

const byKey = (sheet: Sheet) => (one: SheetRow, other: SheetRow) =>
  rowKey(sheet, one) < rowKey(sheet, other) ? -1 : 1

/** Numbers that were told and are hidden now: the edition before tells them still, so that this gives nothing away. */
const hiddenNow = (sheet: Sheet, before: readonly SheetRow[], rows: readonly SheetRow[]): Changed[] => {
  const now = new Map(rows.map((row) => [rowKey(sheet, row), row]))
  return before.flatMap((old) => {
    const row = rowKey(sheet, old)
    if (old.value === SUPPRESSED || now.get(row)?.value !== SUPPRESSED) return []
    return numbers.flatMap((column) =>
      typeof old[column] === 'number' ? [{ row, column, from: old[column], to: SUPPRESSED }] : [],
    )
  })
}

/**
 * Cells that are public again after the last editions hid them: others than the last that was told, or the same, or whose row is taken out.
 * What was said then stays public, so that this gives nothing away. `earlier`: rows of all editions, oldest first.
 */
function shownAgain(
  sheet: Sheet,
  earlier: readonly (readonly SheetRow[])[],
  rows: readonly SheetRow[],
): (Changed & Pick<Revision, 'hidden'>)[] {
  const hidden = (earlier.at(-1) ?? []).filter(({ value }) => value === SUPPRESSED)
  const now = new Map(rows.map((row) => [rowKey(sheet, row), row]))
  return hidden.flatMap((old) => {
    const row = rowKey(sheet, old)
    const [next, last] = [now.get(row), lastTold(sheet, earlier, row)]
    if (!last || next?.value === SUPPRESSED) return []
    return hiddenWith.flatMap((column): (Changed & Pick<Revision, 'hidden'>)[] => {
      const [from, to] = [last[column], next?.[column]]
      if (from !== to) return [{ row, column, ...cells(from, to), hidden: true as const }]
      return typeof to === 'number' ? [{ row, column, from: SUPPRESSED, to }] : []
    })
  })
}

/** A row as the last edition told it that showed its number. */
const lastTold = (
  sheet: Sheet,
  earlier: readonly (readonly SheetRow[])[],
  key: string,
): SheetRow | undefined =>
  earlier
    .flatMap((rows) => rows.filter((row) => rowKey(sheet, row) === key && typeof row.value === 'number'))
    .at(-1)

/**
 * Of each figure of the indicators that count people from the campaign's first day on, the numbers last told of the nearest period before this one
 * that told them, and of the nearest after: a table each; and the newest edition of both. `others`: the rows of all editions of each other
 * period, oldest edition first.
 */
export function nearestTold(
  { id, key }: Pick<Sheet, 'id' | 'key'>,
  { indicators }: Pick<Campaign, 'indicators'>,
  period: string,
  others: ReadonlyMap<string, readonly (readonly SheetRow[])[]>,
): SheetRow[][] {
  const asked = new Set(indicators.flatMap((one) => (one.few && accumulates(one) ? [one.id] : [])))
  if (id !== 'figures' || asked.size === 0) return []
  const periods = [...others.keys()].sort()
  const told = (from: readonly string[]) => {
    const found = new Map<string, SheetRow>()
    // The nearest comes last and stands, in each the newest edition that told it.
    for (const row of from.flatMap((one) => (others.get(one) ?? []).flat()))
      if (asked.has(String(row.indicator)) && typeof row.value === 'number')
        found.set(rowKey({ key }, row), row)
    const newest = others.get(from.at(-1) ?? '')?.at(-1) ?? []
    return [[...found.values()], newest.filter(({ indicator }) => asked.has(String(indicator)))]
  }
  return [
    ...told(periods.filter((one) => one < period)),
    ...told(periods.filter((one) => one > period).toReversed()),
  ]
}

/** The newest rows of a period; where a number is hidden, it is the last that was told, so that another one is a revision. */
export function toldRows(sheet: Sheet, earlier: readonly (readonly SheetRow[])[]): SheetRow[] {
  return (earlier.at(-1) ?? []).map((row) =>
    row.value === SUPPRESSED ? (lastTold(sheet, earlier, rowKey(sheet, row)) ?? row) : row,
  )
}

const numbers = ['value', 'of'] as const

/** What is not shown of a suppressed number. */
const hiddenWith = ['value', 'of', 'note'] as const
export const isHiddenWith = (column = ''): boolean => hiddenWith.some((one) => one === column)

/** What rows are compared by. */
interface Comparing {
  /** {@link goneRows}. */
  readonly gone: readonly SheetRow[]
  readonly campaign: Campaign
  /** Whether anything of the period is public: then it is, too, that a place said nothing. */
  readonly isPublic: boolean
  /** Day on which what is now said of a row was handed in: who said it in time need not say why it was not. */
  readonly todayOf: (row: SheetRow) => Day
}

/** What a cell was and is. */
export type Changed = Pick<Revision, 'row' | 'column' | 'from' | 'to' | 'back'>

/**
 * The cells of published rows that are another now and may not simply move on: those that need a reason. A row that comes is
 * none unless its absence was a verdict; one that goes is, with every cell as it was, and one that comes back is, with every cell that is another than it last was. A
 * number that is suppressed is never told, nor what was noted of it: of one that was told {@link hiddenNow} says that it is hidden.
 */
export function revisionsBetween(
  sheet: Sheet,
  before: readonly SheetRow[],
  after: readonly SheetRow[],
  { gone, campaign, isPublic, todayOf }: Comparing,
): Changed[] {
  const columns = Object.entries(publicColumns(sheet)).filter(([name]) => !sheet.key.includes(name))
  const now = new Map(after.map((row) => [rowKey(sheet, row), row]))
  const standing = new Set(before.map((row) => rowKey(sheet, row)))
  const emptied = new Map(gone.map((row) => [rowKey(sheet, row), row]))
  const cellsOf = (old: SheetRow, next: SheetRow | undefined, isTold: typeof isRevised): Changed[] => {
    const was = emptied.get(rowKey(sheet, old))
    const turned = next ? (sheet.turned?.(old, next, { campaign, today: todayOf(old) }) ?? []) : []
    const isHidden = old.value === SUPPRESSED || next?.value === SUPPRESSED
    return columns.flatMap(([column, of]): Changed[] => {
      const [from, to] = [old[column], next?.[column]]
      // What was emptied and is filled again is not filled in.
      const isNews = was?.[column] === undefined && !turned.includes(column) && !isTold(of, from, to)
      if (from === to || (isHidden && isHiddenWith(column)) || isNews) return []
      return [{ row: rowKey(sheet, old), column, ...cells(from, to) }]
    })
  }
  const changed = before.flatMap((old): Changed[] => {
    const row = rowKey(sheet, old)
    const next = now.get(row)
    return next ? cellsOf(old, next, isRevised) : [{ row }, ...cellsOf(old, undefined, always)]
  })
  const back = gone.flatMap((old): Changed[] => {
    const row = rowKey(sheet, old)
    const next = standing.has(row) ? undefined : now.get(row)
    return next ? [{ row, back: true }, ...cellsOf(old, next, always)] : []
  })
  const came = after.flatMap((row): Changed[] => {
    const key = rowKey(sheet, row)
    const isNew = isPublic && !standing.has(key) && !emptied.has(key)
    const turned = isNew ? (sheet.turned?.(undefined, row, { campaign, today: todayOf(row) }) ?? []) : []
    return turned.map((column) => ({ row: key, column, ...cells(undefined, row[column]) }))
  })
  return [...changed, ...back, ...came]
}

const always = () => true

/** Whether another value is a revision: not what is filled in, nor a state that moves on. */
function isRevised({ fills, onward, values = [] }: SheetColumn, from: Cell, to: Cell): boolean {
  if (fills && from === undefined) return false
  return !onward || to === undefined || values.indexOf(String(to)) < values.indexOf(String(from))
}

type Cell = SheetRow[string] | undefined

const cells = (from: Cell, to: Cell) => ({
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
})
