import { findIndicator } from '../../../shared/campaign/campaign.ts'
import { message } from '../../../shared/messages/message.ts'
import { progressBase, progressPages } from '../../../shared/progress/progress-paths.ts'
import type { LogLine } from '../../../shared/publication/log-line.ts'
import type { PublicRecords } from '../../../shared/publication/public-records.ts'
import { rewritten } from '../../../shared/publication/rewritten.ts'
import type { SheetChange } from './sheet-changes.ts'

/**
 * What a version of a campaign rewrote of what published figures mean, by its line of the log: each definition as it was and is. Undefined of a version that
 * rewrote none.
 */
export async function campaignChange(
  records: Pick<PublicRecords, 'progress' | 'campaigns' | 'versions'>,
  { subject, edition }: Pick<LogLine, 'subject' | 'edition'>,
): Promise<SheetChange | undefined> {
  const campaign = records.campaigns.find(({ id }) => id === subject)
  if (!campaign) return undefined
  const changes = (await rewritten(records, subject)).filter(({ version }) => version === edition)
  const [first] = changes
  if (!first) return undefined
  const one = changes.every(({ indicator }) => indicator === first.indicator)
  const none = message('zh', 'page.progress.none')
  const said = changes.map(({ indicator, part, from, to }) =>
    message('zh', 'page.changes.definition', {
      ...{ name: findIndicator(campaign, indicator)?.zh ?? indicator },
      ...{ part: message('zh', `page.progress.definition.${part}`) },
      ...{ from: from?.zh ?? none, to: to?.zh ?? none },
    }),
  )
  return {
    page:
      progressBase(campaign, records.campaigns[0]?.id) +
      (one ? progressPages.indicator(first.indicator) : ''),
    title: message('zh', 'page.changes.campaign', { name: campaign.zh, n: edition }),
    summary: said.join('；'),
  }
}
