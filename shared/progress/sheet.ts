import * as z from 'zod'
import type { Campaign } from '../campaign/campaign-schema.ts'
import type { SheetId } from '../campaign/sheet-ids.ts'
import type { Day } from '../value/day.ts'

/** A row as it is handed in, kept and published: what is empty is not there. Numbers are numbers, all else is text. */
export type SheetRow = Readonly<Record<string, string | number>>

export const SheetRow = z.record(z.string(), z.union([z.string(), z.number()]))

/**
 * What a column holds. `count`: a whole number from 0; `amount`: from 0, up to two decimals; `moment`:
 * `2023-09-21T08:30` in Asia/Shanghai; `place`: a code of six digits or of a zone; `code`: a text that is no number.
 */
export type SheetColumnKind =
  | 'text'
  | 'code'
  | 'count'
  | 'amount'
  | 'day'
  | 'moment'
  | 'choice'
  | 'place'
  | 'creditCode'

/** A column of a sheet. Its name and help are texts: `sheet.{sheet}.{column}`, `sheet.{sheet}.{column}.help`; of a choice `sheet.{sheet}.{column}.{value}`. */
export interface SheetColumn {
  readonly kind: SheetColumnKind
  readonly required?: true
  /** Needed in some rows, as its help says: it is not called optional. */
  readonly sometimes?: true
  /** Stays with the offices: never published. */
  readonly private?: true
  /** Of a choice: what there is. */
  readonly values?: readonly string[]
  /** Most characters of a text. */
  readonly most?: number
  /** Of a choice that moves on along its values, as a state does: a later one is no revision of what was published, an earlier one is. */
  readonly onward?: true
  /** Filled in when it is known: that is no revision, but another value, or none, is. */
  readonly fills?: true
}

/** What checks need to know beside the rows. */
export interface SheetContext {
  readonly campaign: Campaign
  /** Who hands in: a city, a district, or the province. */
  readonly area: string
  /** Month, or {@link ALWAYS}. */
  readonly period: string
  /** Today in Asia/Shanghai. */
  readonly today: Day
  /** What the same place last had accepted for an earlier period. */
  readonly last?: readonly SheetRow[]
  /** Of running totals the next number that the same place had accepted for a later period. */
  readonly later?: readonly SheetRow[]
  /** What all places had published for the last period. */
  readonly others?: readonly SheetRow[]
  /** What is public of the same place for this period: what it says as before is not asked about. */
  readonly published?: readonly SheetRow[]
}

/** By what a verdict was public: the campaign's terms, and the day up to which it stood. */
export type TurnContext = Pick<SheetContext, 'campaign' | 'today'>

/** Something about a cell, or a row, that is wrong (`error`) or has to be explained (`question`). Rows count from 0. */
export interface Finding {
  readonly row: number
  readonly column?: string
  readonly level: 'error' | 'question'
  /** Its text is `progress.finding.{code}`. */
  readonly code: FindingCode
  readonly params?: Readonly<Record<string, string | number>>
}

export const findingCodes = [
  // Of any sheet.
  ...([
    'required',
    'count',
    'tooMany',
    'amount',
    'day',
    'moment',
    'choice',
    'place',
    'creditCode',
    'tooLong',
  ] as const),
  ...(['unknownColumn', 'doubled', 'notYours', 'noSuch', 'toCome', 'before'] as const),
  // Of figures.
  ...([
    'part',
    'noWhole',
    'whole',
    'fell',
    'aboveLater',
    'jump',
    'apart',
    'reason',
    'valueAndReason',
    'absent',
    'sum',
    'sumOver',
    'otherWhole',
  ] as const),
  // Of registers.
  ...(['personal', 'personalNumber', 'personalSource', 'personalVictim'] as const),
  ...([
    'needsDay',
    'notReached',
    'needsReason',
    'needsEvidence',
    'beforeCampaign',
    'ofBefore',
    'lateReport',
    'lateInvestigation',
    'noSites',
  ] as const),
  ...(['manyNotices', 'noticesJump', 'otherName'] as const),
] as const
export type FindingCode = (typeof findingCodes)[number]

/** What offices fill in, row by row: the one place that says its columns, for form, template, checks, files and pages. */
export interface Sheet {
  readonly id: SheetId
  /** Once a month, or kept on from day to day. */
  readonly every: 'month' | 'always'
  /** The columns that together name a row. `area` is one of every sheet: the place that the row is about. */
  readonly key: readonly string[]
  readonly columns: Readonly<Record<string, SheetColumn>>
  /** A template lists every row that there could be: one in which nothing stands but its key says nothing, and is not read. */
  readonly listed?: true
  /** A reason is given for a whole row that changed, not for each of its cells. */
  readonly reasonPer?: 'row'
  /** That its rows name firms or their projects, for a time: see names-over. */
  readonly names?: {
    /** Columns that say a name, and are emptied when its time is over. */
    readonly columns: readonly string[]
    /** Those that hold nothing but a name or code: no other text may say it then. */
    readonly who: readonly string[]
    /** Column of the day on which a row was closed: the time begins then. Absent: it begins when the row is published. */
    readonly after?: string
  }
  /** What a column holds in this row, where that is narrower than in others. */
  readonly kindOf?: (column: string, row: SheetRow, context: SheetContext) => SheetColumnKind | undefined
  /**
   * Public columns that are filled in on a day when pages said another verdict by their emptiness, and say a better one now: an overdue hazard
   * that was delisted in time after all. They are revisions. `was` absent: a row that comes after something of the period is public, where its
   * absence was a verdict.
   */
  readonly turned?: (was: SheetRow | undefined, now: SheetRow, on: TurnContext) => readonly string[]
  /** What is wrong with a row whose cells are each right. */
  readonly check?: (row: SheetRow, context: SheetContext) => readonly Omit<Finding, 'row'>[]
  /** What is wrong with all rows together. */
  readonly checkAll?: (rows: readonly SheetRow[], context: SheetContext) => readonly Finding[]
}

/** Most rows of a submission. */
export const ROWS = 10_000

/** The period of a sheet that is kept on from day to day. */
export const ALWAYS = 'always'

/** What names a row: the cells of its key, joined. */
export const rowKey = (sheet: Pick<Sheet, 'key'>, row: SheetRow): string =>
  sheet.key.map((column) => String(row[column] ?? '')).join('/')
