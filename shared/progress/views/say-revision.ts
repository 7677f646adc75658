import { findDuty, findIndicator } from '../../campaign/campaign.ts'
import type { Campaign, Indicator } from '../../campaign/campaign-schema.ts'
import { dateText, monthText } from '../../messages/date-text.ts'
import { type MessageKey, message } from '../../messages/message.ts'
import { shortPlace } from '../../place/division.ts'
import type { Language } from '../../value/language.ts'
import { PROVINCE } from '../../value/office-code.ts'
import { type Revision, type SheetEdition, SUPPRESSED } from '../edition.ts'
import { publicColumns } from '../public-rows.ts'
import { ALWAYS, rowKey, type Sheet, type SheetRow } from '../sheet.ts'
import { choiceName, columnName } from '../sheet-text.ts'
import { sheets } from '../sheets.ts'
import { isNamesOver } from '../without-old-names.ts'
import type { PeriodRevision } from './figure-revisions.ts'
import { newestFirst } from './newest-first.ts'
import { numberText } from './say-number.ts'

/** How a revision is said: a page brings its own, which sets Chinese without blanks. */
export interface RevisionText {
  readonly language: Language
  readonly t: (key: MessageKey, params?: Readonly<Record<string, string | number>>) => string
}

/** The texts as the catalogues have them. */
export const plainText = (language: Language): RevisionText => ({
  language,
  t: (key, params) => message(language, key, params),
})

/** A revision in words. */
export interface RevisionLine {
  readonly day: string
  readonly what: string
  readonly from: string
  readonly to: string
  readonly reason: string
  /** The reason stands as the office wrote it, in Chinese; else it is the software's own. */
  readonly isWritten: boolean
}

/** Revisions of an indicator's figures. */
export const figureLines = (
  revisions: readonly PeriodRevision[],
  indicator: Indicator,
  text: RevisionText,
): RevisionLine[] => revisions.map((one) => figureLine(one, indicator, text, false))

function figureLine(
  one: PeriodRevision,
  indicator: Indicator,
  text: RevisionText,
  isNamed: boolean,
): RevisionLine {
  return {
    ...saidOf(one, text, plainValue(text)),
    what: [
      shortPlace(one.area, text.language),
      ...(isNamed ? [indicator[text.language]] : []),
      monthText(one.period, text.language),
      text.t(partOf(one.column, indicator)),
    ].join(text.language === 'zh' ? '，' : ', '),
  }
}

/** What of a figure was revised. */
function partOf(column: string | undefined, indicator: Indicator): MessageKey {
  if (column === 'value') return indicator.of ? 'page.progress.partHead' : 'page.progress.valueHead'
  if (column === 'of') return 'page.progress.wholeHead'
  if (column === 'missing') return 'page.progress.reasonHead'
  return column === 'note' ? 'page.progress.noteHead' : 'page.progress.rowHead'
}

/** The revisions of some rows of these editions, each with the name of its indicator, duty or row; the newest first. */
export const revisionLines = (
  editions: readonly SheetEdition[],
  campaign: Pick<Campaign, 'indicators' | 'duties'>,
  text: RevisionText,
  isAsked: (one: Revision) => boolean = () => true,
): RevisionLine[] =>
  newestFirst(editions)
    .filter(({ one }) => isAsked(one))
    .map(({ edition, one }) => lineOf(one, edition, campaign, text))

function lineOf(
  one: Revision,
  edition: SheetEdition,
  campaign: Pick<Campaign, 'indicators' | 'duties'>,
  text: RevisionText,
): RevisionLine {
  const [area = '', id = ''] = one.row.split('/')
  const indicator = edition.sheet === 'figures' ? findIndicator(campaign, id) : undefined
  if (indicator) return figureLine({ ...one, area, period: edition.period }, indicator, text, true)
  const duty = edition.sheet === 'duties' ? findDuty(campaign, id) : undefined
  return registerLine(one, edition, text, duty?.[text.language])
}

/** Revisions of a register, of all its months, the newest first. A row that is gone is named by what no name is in. */
export const registerLines = (editions: readonly SheetEdition[], text: RevisionText): RevisionLine[] =>
  newestFirst(editions).map(({ edition, one }) => registerLine(one, edition, text))

function registerLine(
  one: Revision,
  { sheet: id, period, rows }: SheetEdition,
  text: RevisionText,
  name?: string,
): RevisionLine {
  const { t, language } = text
  const sheet = sheets[id]
  const row = rows.find((other) => rowKey(sheet, other) === one.row)
  const value = (given: string | number | undefined) =>
    one.column === undefined ? plainValue(text)(given) : cellText(sheet, one.column, given, text)
  return {
    ...saidOf(one, text, value),
    what: [
      placeIn(one.row, text),
      ...(name === undefined ? rowName(sheet, one.row, row) : [name]),
      ...(period === ALWAYS ? [] : [monthText(period, language)]),
      one.column === undefined ? t('page.progress.rowHead') : headOf(id, one.column, text),
    ].join(language === 'zh' ? '，' : ', '),
  }
}

/** The place of a row by its key. */
function placeIn(row: string, { language, t }: RevisionText): string {
  const [area = ''] = row.split('/')
  return area === PROVINCE ? t('page.progress.province') : shortPlace(area, language)
}

/** What tells a row among those of its place: its firm while it is named, else the office's own number or name. */
function rowName({ key }: Sheet, revised: string, row: SheetRow | undefined): string[] {
  if (key.includes('creditCode')) return row && !isNamesOver(row) ? [String(row.firm)] : []
  return [revised.split('/').slice(1).join('/')]
}

/** The public column `hours` is made of private moments, and has no name of the sheet's. */
function headOf(id: Sheet['id'], column: string, { t, language }: RevisionText): string {
  if (column === 'hours') return t('page.progress.accidents.hoursHead')
  if (column === 'occurredOn') return t('page.progress.day')
  return columnName(id, column, language)
}

function cellText(
  sheet: Sheet,
  column: string,
  value: string | number | undefined,
  text: RevisionText,
): string {
  const kind = publicColumns(sheet)[column]?.kind
  if (typeof value === 'string' && kind === 'choice')
    return choiceName(sheet.id, column, value, text.language)
  if (typeof value === 'string' && kind === 'day') return dateText(value, text.language)
  return plainValue(text)(value)
}

const plainValue =
  ({ t }: RevisionText) =>
  (value: string | number | undefined): string => {
    if (value === undefined) return t('page.progress.none')
    if (value === SUPPRESSED) return t('page.progress.cell.suppressed')
    return typeof value === 'number' ? numberText(value) : value
  }

/** Both values in words. Of names that left there is none, and that is said. */
function saidOf(
  { day, column, from, to, back, hidden, reason }: Revision,
  { t, language }: RevisionText,
  value: (given: string | number | undefined) => string,
): Omit<RevisionLine, 'what'> {
  const isGone = column !== undefined && from === undefined && to === undefined
  const [before, after] = isGone
    ? [t('page.progress.namesOver.value'), t('page.progress.namesOver.value')]
    : column === undefined
      ? [
          t(back ? 'page.progress.rowGone' : 'page.progress.rowThere'),
          t(back ? 'page.progress.rowBack' : 'page.progress.rowGone'),
        ]
      : [value(from) + (hidden ? t('page.progress.hiddenBetween') : ''), value(to)]
  // Why a number is hidden is the same everywhere, and nobody's own words.
  const own =
    to === SUPPRESSED
      ? 'progress.revision.hidden'
      : from === SUPPRESSED
        ? 'progress.revision.shown'
        : undefined
  return {
    ...{ day: dateText(day, language), from: before, to: after },
    ...{ reason: own ? t(own) : reason, isWritten: own === undefined },
  }
}
