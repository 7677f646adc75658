import { sheetIds } from '../../../shared/campaign/sheet-ids.ts'
import { tableTitle } from '../../../shared/open-data/say-table.ts'
import { registerPath, sheetPath } from '../../../shared/progress/progress-paths.ts'
import { ALWAYS } from '../../../shared/progress/sheet.ts'
import { sheetTableNames } from '../../../shared/progress/sheet-tables.ts'
import type { PublicRecords } from '../../../shared/publication/public-records.ts'
import type { Language } from '../../../shared/value/language.ts'
import { monthText } from '../../text/date-text.ts'
import type { PageText } from '../../text/page-text.ts'

/** A row of the list of files: what it holds, and its forms. */
export interface FileRow {
  readonly what: string
  readonly forms: readonly { readonly name: string; readonly path: string }[]
}

/** Every file of the open data, the index first. */
export async function fileRows(records: PublicRecords, { t, language }: PageText): Promise<FileRow[]> {
  const json = (path: string) => ({ name: 'JSON', path })
  const csv = (path: string) => ({ name: 'CSV', path })
  /** A table that also comes as a workbook, its codes in text cells. */
  const table = (name: string) => [csv(`/data/${name}.csv`), { name: 'XLSX', path: `/data/${name}.xlsx` }]
  const rows: FileRow[] = [
    { what: t('page.files.index'), forms: [json('/data/index.json')] },
    { what: t('page.files.cases'), forms: [...table('cases'), json('/data/cases.json')] },
    ...(['firms', 'documents'] as const).map((name) => ({
      what: tableTitle(language, name),
      forms: table(name),
    })),
    { what: t('page.files.progress'), forms: [json('/data/progress/index.json')] },
    ...(await sheetRows(records, language)),
    ...records.handling.toReversed().map(({ month }) => ({
      what: t('page.files.handling', { month: monthText(month, language) }),
      forms: [csv(`/data/handling/${month}.csv`), json(`/data/handling/${month}.json`)],
    })),
    { what: t('page.files.offices'), forms: [json('/data/offices.json')] },
    ...(['places', 'topics', 'offices', 'clauses', 'duties', 'indicators'] as const).map((name) => ({
      what: tableTitle(language, name),
      forms: [csv(`/data/codes/${name}.csv`)],
    })),
    {
      what: t('page.files.descriptions'),
      forms: [
        { name: 'Data Package', path: '/data/datapackage.json' },
        { name: 'CSVW', path: '/data/csv-metadata.json' },
        { name: 'DCAT 3', path: '/data/dcat.jsonld' },
      ],
    },
    {
      what: t('page.files.checksums'),
      forms: [
        { name: 'SHA256SUMS.txt', path: '/data/SHA256SUMS.txt' },
        { name: t('page.files.signed'), path: '/data/SHA256SUMS.note' },
      ],
    },
    { what: t('page.files.log'), forms: [{ name: 'JSON Lines', path: '/data/log.jsonl' }] },
    {
      what: t('page.files.feed'),
      forms: [
        { name: 'Atom', path: '/feed.xml' },
        { name: 'JSON Feed', path: '/feed.json' },
      ],
    },
  ]
  return rows
}

/**
 * Figures and registers, each of the campaign that began last of those that published it: the newest period of each sheet, then the
 * months before it.
 */
async function sheetRows({ campaigns, progress }: PublicRecords, language: Language): Promise<FileRow[]> {
  const rows = await Promise.all(
    sheetIds.map(async (sheet): Promise<FileRow[]> => {
      const all = await Promise.all(campaigns.map(({ id }) => progress.periods(id, sheet)))
      const at = all.findIndex(({ length }) => length > 0)
      const campaign = campaigns[at]?.id ?? ''
      const periods = (all[at] ?? []).map(({ period }) => period).reverse()
      const newest = periods[0]
      if (newest === undefined) return []
      const path = `/${registerPath(sheet) ?? sheetPath(campaign, sheet, newest)}`
      const month = newest === ALWAYS ? '' : monthText(newest, language)
      const own = at > 0 ? ` · ${campaigns[at]?.[language]}` : ''
      const title = tableTitle(language, sheetTableNames[sheet]) + own
      const forms = [
        ...['CSV', 'JSON'].map((name) => ({ name, path: `${path}.${name.toLowerCase()}` })),
        ...periods.slice(1).map((period) => ({
          ...{ name: `CSV ${period}`, path: `/${sheetPath(campaign, sheet, period)}.csv` },
        })),
      ]
      return [{ what: month === '' ? title : `${title} · ${month}`, forms }]
    }),
  )
  return rows.flat()
}
