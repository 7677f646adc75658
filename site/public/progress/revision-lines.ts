import type { Indicator } from '../../../shared/campaign/campaign-schema.ts'
import type { MessageKey } from '../../../shared/messages/message.ts'
import { shortPlace } from '../../../shared/place/division.ts'
import { type Revision, type SheetEdition, SUPPRESSED } from '../../../shared/progress/edition.ts'
import { isNamesOver } from '../../../shared/progress/names-over.ts'
import { publicColumns } from '../../../shared/progress/public-rows.ts'
import { ALWAYS, rowKey, type Sheet, type SheetRow } from '../../../shared/progress/sheet.ts'
import { choiceName, columnName } from '../../../shared/progress/sheet-text.ts'
import { sheets } from '../../../shared/progress/sheets.ts'
import type { PeriodRevision } from '../../../shared/progress/views/figure-revisions.ts'
import { numberText } from '../../../shared/progress/views/say-number.ts'
import { dateText, monthText } from '../../text/date-text.ts'
import type { PageText } from '../../text/page-text.ts'

/** A revision in words. */
export interface RevisionLine {
  readonly day: string
  readonly what: string
  readonly from: string
  readonly to: string
  /** As the office wrote it, in Chinese. */
  readonly reason: string
}

/** Revisions of an indicator's figures. */
export const figureLines = (
  revisions: readonly PeriodRevision[],
  indicator: Indicator,
  text: PageText,
): RevisionLine[] =>
  revisions.map((one) => ({
    ...saidOf(one, text, plainValue(text)),
    what: [
      shortPlace(one.area, text.language),
      monthText(one.period, text.language),
      text.t(partOf(one.column, indicator)),
    ].join(text.language === 'zh' ? '，' : ', '),
  }))

/** What of a figure was revised. */
function partOf(column: string | undefined, indicator: Indicator): MessageKey {
  if (column === 'value') return indicator.of ? 'page.progress.partHead' : 'page.progress.valueHead'
  if (column === 'of') return 'page.progress.wholeHead'
  if (column === 'missing') return 'page.progress.reasonHead'
  return column === 'note' ? 'page.progress.noteHead' : 'page.progress.rowHead'
}

/** Revisions of a register, of all its months, the newest first. A row that is gone is named by what no name is in. */
export const registerLines = (editions: readonly SheetEdition[], text: PageText): RevisionLine[] =>
  editions
    .flatMap((edition) => edition.revisions.map((one) => registerLine(one, edition, text)))
    .sort((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0))

function registerLine(
  one: Revision,
  { sheet: id, period, rows }: SheetEdition,
  text: PageText,
): RevisionLine {
  const { t, language } = text
  const sheet = sheets[id]
  const row = rows.find((other) => rowKey(sheet, other) === one.row)
  const value = (given: string | number | undefined) =>
    one.column === undefined ? plainValue(text)(given) : cellText(sheet, one.column, given, text)
  return {
    ...saidOf(one, text, value),
    what: [
      shortPlace(one.row.split('/')[0] ?? '', language),
      ...rowName(sheet, one.row, row),
      ...(period === ALWAYS ? [] : [monthText(period, language)]),
      one.column === undefined ? t('page.progress.rowHead') : headOf(id, one.column, text),
    ].join(language === 'zh' ? '，' : ', '),
  }
}

/** What tells a row among those of its place: its firm while it is named, else the office's own number or name. */
function rowName({ key }: Sheet, revised: string, row: SheetRow | undefined): string[] {
  if (key.includes('creditCode')) return row && !isNamesOver(row) ? [String(row.firm)] : []
  return [revised.split('/').slice(1).join('/')]
}

/** The public column `hours` is made of private moments, and has no name of the sheet's. */
function headOf(id: Sheet['id'], column: string, { t, language }: PageText): string {
  if (column === 'hours') return t('page.progress.accidents.hoursHead')
  if (column === 'occurredOn') return t('page.progress.day')
  return columnName(id, column, language)
}

function cellText(sheet: Sheet, column: string, value: string | number | undefined, text: PageText): string {
  const kind = publicColumns(sheet)[column]?.kind
  if (typeof value === 'string' && kind === 'choice')
    return choiceName(sheet.id, column, value, text.language)
  if (typeof value === 'string' && kind === 'day') return dateText(value, text.language)
  return plainValue(text)(value)
}

const plainValue =
  ({ t }: PageText) =>
  (value: string | number | undefined): string => {
    if (value === undefined) return t('page.progress.none')
    if (value === SUPPRESSED) return t('page.progress.cell.suppressed')
    return typeof value === 'number' ? numberText(value) : value
  }

/** Both values in words. Of names that left there is none, and that is said. */
function saidOf(
  { day, column, from, to, hidden, reason }: Revision,
  { t, language }: PageText,
  value: (given: string | number | undefined) => string,
): Omit<RevisionLine, 'what'> {
  const isGone = column !== undefined && from === undefined && to === undefined
  const [before, after] = isGone
    ? [t('page.progress.namesOver.value'), t('page.progress.namesOver.value')]
    : column === undefined
      ? [t('page.progress.rowThere'), t('page.progress.rowGone')]
      : [value(from) + (hidden ? t('page.progress.hiddenBetween') : ''), value(to)]
  return { day: dateText(day, language), from: before, to: after, reason }
}
