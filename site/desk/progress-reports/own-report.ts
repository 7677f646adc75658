import type * as z from 'zod'
import type { ReportReply, SaveReport } from '../../../shared/contract/progress-reports.ts'
import { noWords } from '../../../shared/progress-report/progress-report.ts'
import { isSameContent } from '../frame/same-content.ts'

/** Whether the newest version of a report is what one saved oneself over the one that was seen, word for word. */
export const isOwnReport = (
  { versions: [stands] }: Pick<ReportReply, 'versions'>,
  { seen, words, period, by }: z.infer<typeof SaveReport> & { readonly by: string },
): boolean =>
  stands?.version === seen + 1 &&
  stands.by === by &&
  isSameContent({ ...noWords, ...stands.words, period: stands.period }, { ...noWords, ...words, period })
