import { placeName } from '../place/division.ts'
import { csv } from '../table/csv.ts'
import type { SheetRow } from './sheet.ts'

/** The lists that the plan has offices put into the national platform, as far as they are kept here. */
export const uploadLists = ['bodies', 'officers'] as const
export type UploadList = (typeof uploadLists)[number]

/** What each is called there, in the plan's own words, and its columns from the sheet of bodies. */
const lists: Readonly<
  Record<UploadList, { readonly title: string; readonly columns: readonly (readonly [string, string])[] }>
> = {
  bodies: {
    title: '安全监督机构',
    columns: [
      ['监督机构名称', 'name'],
      ['联系电话', 'phone'],
      ['监督人员数', 'supervisors'],
    ],
  },
  officers: {
    title: '安全施工信息员',
    columns: [
      ['监督机构名称', 'name'],
      ['信息员', 'officer'],
      ['联系电话', 'officerPhone'],
      ['到岗日期', 'officerSince'],
    ],
  },
}

/** Name of the file, without what kind it is. */
export const uploadListName = (list: UploadList): string => lists[list].title

/**
 * A list as CSV, to be put into the national platform by hand; how that wants it is not published, so names of columns are ours.
 * It holds officers' names and telephones: for the office alone. A body without an officer stands in no list of officers.
 */
export function uploadList(list: UploadList, rows: readonly SheetRow[]): string {
  const { columns } = lists[list]
  const meant = list === 'officers' ? rows.filter(({ officer }) => officer !== undefined) : rows
  const head = ['地区', '地区代码', ...columns.map(([name]) => name)]
  const lines = meant.map((row) => [
    placeName(String(row.area)),
    String(row.area),
    ...columns.map(([, column]) => row[column]),
  ])
  return csv([head, ...lines])
}
