import { ReportVersion } from '../../shared/progress-report/progress-report.ts'
import type { ReportName } from '../../shared/progress-report/report-name.ts'
import { bare } from './changes.ts'
import { readPartition } from './query-all.ts'
import type { Table } from './table.ts'

const partition = ({ campaign, kind, area }: ReportName) => `REPORT#${campaign}#${kind}#${area}`

/** Every saved version of a report, oldest first. */
export async function readReport(records: Table, name: ReportName): Promise<ReportVersion[]> {
  return (await readPartition(records, partition(name))).map((row) => ReportVersion.parse(bare(row)))
}

/** Saves a version. False when somebody saved one of this number first. */
export function saveReport(records: Table, one: ReportVersion): Promise<boolean> {
  const sk = String(one.version).padStart(6, '0')
  return records.put({ pk: partition(one), sk, ...one }, { expression: 'attribute_not_exists(pk)' })
}
