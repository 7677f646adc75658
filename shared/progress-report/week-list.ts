import { placeName } from '../place/division.ts'
import { provinceName } from '../place/province.ts'
import { csv } from '../table/csv.ts'
import { addDays } from '../value/day.ts'
import { PROVINCE } from '../value/office-code.ts'
import { mondayOf, type ReportVersion } from './progress-report.ts'

/** What the plan calls what offices put into the national platform of a week's work. */
export const weekListName = '周工作情况'

const head = [
  ...['地区', '地区代码', '周一', '周日', '第几版', '保存日期'],
  ...['总体情况', '排查整治', '执法和登记', '存在的问题', '下一步打算'],
]

/**
 * Saved versions of weekly reports as CSV, a line each, to be put into the national platform by hand; how that wants it is not
 * published, so names of columns are ours.
 */
export const weekList = (versions: readonly ReportVersion[]): string =>
  csv([
    head,
    ...versions.map(({ area, kind, version, day, words }) => {
      const monday = mondayOf(kind)
      return [
        ...[area === PROVINCE ? provinceName('zh') : placeName(area), area],
        ...[monday, monday && addDays(monday, 6), version, day],
        ...[words.overview, words.inspection, words.enforcement, words.problems, words.next],
      ]
    }),
  ])
