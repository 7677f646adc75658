import { sheetIds } from '../../../shared/campaign/sheet-ids.ts'
import { monthText } from '../../../shared/messages/date-text.ts'
import { message } from '../../../shared/messages/message.ts'
import { progressBase, sheetPage } from '../../../shared/progress/progress-paths.ts'
import { ALWAYS } from '../../../shared/progress/sheet.ts'
import { sheetName } from '../../../shared/progress/sheet-text.ts'
import { plainText, revisionLines } from '../../../shared/progress/views/say-revision.ts'
import type { LogLine } from '../../../shared/publication/log-line.ts'
import type { PublicRecords } from '../../../shared/publication/public-records.ts'
import { ifReadable } from '../../../shared/value/if-readable.ts'

/** What the feed of changes says of an edition that revised something. */
export interface SheetChange {
  readonly page: string
  readonly title: string
  readonly summary: string
}

/** Revisions of an edition that the feed tells; the page and the file hold all. */
const TOLD = 20

/**
 * What an edition of a sheet revised, by its line of the log: where, what it was and is, and why. A number that is suppressed is told
 * nowhere, and names are as the edition shows them now. Undefined of an edition that revised nothing, or that cannot be read.
 */
export async function sheetChange(
  { progress, campaigns }: Pick<PublicRecords, 'progress' | 'campaigns'>,
  { subject, edition: n }: Pick<LogLine, 'subject' | 'edition'>,
): Promise<SheetChange | undefined> {
  const [id = '', name, period = ''] = subject.split('/')
  const campaign = campaigns.find((one) => one.id === id)
  const sheet = sheetIds.find((one) => one === name)
  if (!campaign || !sheet) return undefined
  const edition = await ifReadable(progress.read(id, sheet, period, n))
  const lines = edition
    ? revisionLines([edition], campaign, plainText('zh'), (one) => one.edition === n).toReversed()
    : []
  if (lines.length === 0) return undefined
  const said = lines
    .slice(0, TOLD)
    .map(({ what, from, to, reason }) => `${what}：${from} → ${to}（${reason}）`)
  const rest = lines.length - said.length
  return {
    page: progressBase(campaign, campaigns[0]?.id) + sheetPage(sheet, period),
    title: message('zh', 'page.changes.sheet', {
      name: [sheetName(sheet, 'zh'), ...(period === ALWAYS ? [] : [monthText(period, 'zh')])].join('，'),
      n,
    }),
    summary: [...said, ...(rest > 0 ? [message('zh', 'page.changes.more', { n: rest })] : [])].join('；'),
  }
}
