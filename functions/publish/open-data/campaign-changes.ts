import { findIndicator } from '../../../shared/campaign/campaign.ts'
import type { DefinitionChange } from '../../../shared/campaign/definition-changes.ts'
import { ruledBy } from '../../../shared/campaign/rule-changes.ts'
import { type MessageKey, message } from '../../../shared/messages/message.ts'
import { progressBase, progressPages } from '../../../shared/progress/progress-paths.ts'
import type { LogLine } from '../../../shared/publication/log-line.ts'
import type { PublicRecords } from '../../../shared/publication/public-records.ts'
import { changedRules, rewritten } from '../../../shared/publication/rewritten.ts'
import type { SheetChange } from './sheet-changes.ts'

/**
 * What a version of a campaign rewrote of what published figures mean, and set otherwise of what anything public is judged by, by its line of the log:
 * each as it was and is. Undefined of a version that did neither.
 */
export async function campaignChange(
  records: Pick<PublicRecords, 'progress' | 'campaigns' | 'versions'>,
  { subject, edition }: Pick<LogLine, 'subject' | 'edition'>,
): Promise<SheetChange | undefined> {
  const campaign = records.campaigns.find(({ id }) => id === subject)
  if (!campaign) return undefined
  // It is told in Chinese: what was rewritten in English alone is told on the English pages.
  const isTold = ({ version, from, to }: Pick<DefinitionChange, 'version' | 'from' | 'to'>) =>
    version === edition && from?.zh !== to?.zh
  const changes = (await rewritten(records, subject)).filter(isTold)
  const rules = (await changedRules(records, subject)).filter(isTold)
  const [first] = changes
  if (!first && rules.length === 0) return undefined
  const isOne = rules.length === 0 && changes.every(({ indicator }) => indicator === first?.indicator)
  return {
    page:
      progressBase(campaign, records.campaigns[0]?.id) +
      (first && isOne ? progressPages.indicator(first.indicator) : ''),
    title: message('zh', rules.length > 0 ? 'page.changes.rules' : 'page.changes.campaign', {
      ...{ name: campaign.zh, n: edition },
    }),
    summary: [
      ...changes.map((one) =>
        say(findIndicator(campaign, one.indicator)?.zh, `page.progress.definition.${one.part}`, one),
      ),
      ...rules.map((one) => say(ruledBy(campaign, one)?.zh ?? one.of, `page.progress.rule.${one.part}`, one)),
    ].join('；'),
  }
}

function say(
  name: string | undefined,
  part: MessageKey,
  { from, to }: Pick<DefinitionChange, 'from' | 'to'>,
): string {
  const none = message('zh', 'page.progress.none')
  const said = { part: message('zh', part), from: from?.zh ?? none, to: to?.zh ?? none }
  if (name === undefined) return message('zh', 'page.changes.rule', said)
  return message('zh', 'page.changes.definition', { name, ...said })
}
