import { dutyAreasOf } from '../campaign/duty-state.ts'
import { monthText } from '../messages/date-text.ts'
import { message } from '../messages/message.ts'
import { cellName } from '../sheet-file/sheet-file.ts'
import { type WrittenColumn, type WrittenSheet, writeWorkbook } from '../sheet-file/write-workbook.ts'
import { csv } from '../table/csv.ts'
import type { Value } from '../table/table.ts'
import type { Language } from '../value/language.ts'
import { dueIndicators, placesOf } from './due-figures.ts'
import { exampleRow } from './example-row.ts'
import { listOf, sheetNames } from './read-names.ts'
import { ALWAYS, type SheetColumn, type SheetRow } from './sheet.ts'
import { columnHelp, columnName } from './sheet-text.ts'
import { type TemplateFor, templateSheets } from './template-sheets.ts'

/** A template as CSV: the head line, and the rows that there are or that are due. One of a month says in a column of its own which it is. */
export const templateCsv = (made: TemplateFor): string => csv([headOf(made), ...linesOf(made)])

/** A template as a workbook: beside the rows an example, an explanation of each column, and the lists that cells are chosen from. */
export function templateWorkbook(made: TemplateFor): Uint8Array {
  const { sheet, language } = made
  const names = templateSheets[language]
  const lists = listsOf(made)
  const columns = Object.entries(sheet.columns).map(([name, column]): WrittenColumn => {
    const at = lists.findIndex((one) => one.column === name)
    const choices =
      at === -1
        ? undefined
        : `'${names.lists}'!${fixed(2, at)}:${fixed((lists[at]?.choices.length ?? 0) + 1, at)}`
    const isNumber = column.kind === 'count' || column.kind === 'amount'
    return {
      ...{ format: formatOf(column), width: column.kind === 'text' ? 30 : 18 },
      ...(choices && { choices, warning: message(language, 'progress.template.notListed') }),
      ...(isNumber && {
        number: column.kind === 'count' ? ('whole' as const) : ('decimal' as const),
        warning: message(language, `progress.template.not.${column.kind}`),
      }),
    }
  })
  if (made.period !== ALWAYS) columns.push({ format: 'text', width: 18 })
  const plain = (...widths: readonly number[]) =>
    widths.map((width): WrittenColumn => ({ format: 'text', width }))
  const head = headOf(made)
  const sheets: WrittenSheet[] = [
    { name: message(language, `sheet.${sheet.id}`).slice(0, 31), columns, head, rows: linesOf(made) },
    { name: names.example, columns, head, rows: [valuesOf(made, exampleRow(made))] },
    {
      name: names.help,
      columns: plain(24, 14, 14, 70),
      head: helpHead(language),
      rows: [...helpLines(made), ...periodLine(made), ...figureLines(made)],
    },
    {
      name: names.lists,
      columns: plain(...lists.map(() => 30)),
      head: lists.map(({ column }) => columnName(sheet.id, column, language)),
      rows: inColumns(lists.map(({ choices }) => choices)),
    },
  ]
  return writeWorkbook(sheets)
}

const fixed = (line: number, column: number) => cellName(line, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')

/** The columns' names. That of the month says it too, for a template without a line. */
const headOf = ({ sheet, period, language }: TemplateFor) => [
  ...Object.keys(sheet.columns).map((column) => columnName(sheet.id, column, language)),
  ...(period === ALWAYS ? [] : [message(language, 'progress.template.periodHead', { period })]),
]

function linesOf(made: TemplateFor): Value[][] {
  const { sheet, campaign, area, period, rows } = made
  const isEmpty = rows.length === 0
  if (isEmpty && sheet.id === 'duties')
    return campaign.duties.flatMap((duty) =>
      dutyAreasOf(duty, area).map((place) => valuesOf(made, { area: place, duty: duty.id })),
    )
  if (!isEmpty || sheet.id !== 'figures') return rows.map((row) => valuesOf(made, row))
  return dueIndicators(campaign, area, period).map(({ id }) => valuesOf(made, { area, indicator: id }))
}

function valuesOf({ sheet, campaign, area, period, language }: TemplateFor, row: SheetRow): Value[] {
  const names = sheetNames(sheet, campaign, area)
  const values = Object.keys(sheet.columns).map((column) => {
    const value = row[column]
    if (typeof value !== 'string') return value
    return sheet.columns[column]?.kind === 'moment'
      ? value.replace('T', ' ')
      : names.nameOf(column, value, language)
  })
  return period === ALWAYS ? values : [...values, monthText(period, language)]
}

function formatOf({ kind }: SheetColumn): WrittenColumn['format'] {
  if (kind === 'day' || kind === 'moment') return kind
  return kind === 'count' || kind === 'amount' ? 'plain' : 'text'
}

const helpHead = (language: Language) =>
  (['column', 'required', 'public', 'help'] as const).map((name) =>
    message(language, `progress.template.${name}`),
  )

const helpLines = ({ sheet, area, language }: TemplateFor): Value[][] =>
  Object.entries(sheet.columns).map(([name, { required, private: closed }]) => [
    columnName(sheet.id, name, language),
    message(language, required ? 'progress.template.yes' : 'progress.template.no'),
    message(language, closed ? 'progress.template.no' : 'progress.template.yes'),
    columnHelp(sheet.id, name, area, language) ?? '',
  ])

/** Of which month and campaign the file is. */
const periodLine = ({ campaign, period, language }: TemplateFor): Value[][] => {
  if (period === ALWAYS) return []
  const of = { month: monthText(period, language), campaign: campaign[language] }
  const name = message(language, 'progress.template.period')
  return [[name, undefined, undefined, message(language, 'progress.template.periodHelp', of)]]
}

/** What is counted by each indicator that is due: what its number and its whole are. */
const figureLines = ({ sheet, campaign, area, period, language }: TemplateFor): Value[][] =>
  sheet.id === 'figures'
    ? dueIndicators(campaign, area, period).map((one) => {
        const value = one.value[language]
        const text = one.of
          ? message(language, 'progress.grid.ofWhat', { value, of: one.of[language] })
          : value
        return [one[language], undefined, undefined, text]
      })
    : []

function listsOf({
  sheet,
  campaign,
  area,
  period,
  language,
}: TemplateFor): { column: string; choices: string[] }[] {
  const names = sheetNames(sheet, campaign, area)
  return Object.entries(sheet.columns).flatMap(([column, { kind, values }]) => {
    const due = sheet.id === 'figures' ? dueIndicators(campaign, area, period) : undefined
    const codes =
      kind === 'place'
        ? [area, ...placesOf(area)]
        : (values ?? (due ?? listOf(column, campaign) ?? []).map(({ id }) => id))
    const isListed = kind === 'place' || values !== undefined || listOf(column, campaign) !== undefined
    return isListed ? [{ column, choices: codes.map((code) => names.nameOf(column, code, language)) }] : []
  })
}

function inColumns(lists: readonly (readonly string[])[]): Value[][] {
  const most = Math.max(0, ...lists.map(({ length }) => length))
  return Array.from({ length: most }, (_, n) => lists.map((list) => list[n]))
}
