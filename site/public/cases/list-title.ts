import { findDuty } from '../../../shared/campaign/campaign.ts'
import type { Campaign } from '../../../shared/campaign/campaign-schema.ts'
import type { CaseKind, Rectification } from '../../../shared/case/case-content.ts'
import { placeName } from '../../../shared/place/division.ts'
import { type CaseEntry, shownOf } from '../../../shared/publication/case-entry.ts'
import { type CaseList, feedOf } from '../../../shared/publication/case-list.ts'
import type { PageText } from '../../text/page-text.ts'
import { topicText } from '../../text/topic-text.ts'

/** What a list is called: its year, its place, its topic, its duty, or the firm as the newest of these entries writes it. */
export function listTitle(
  list: CaseList,
  newestFirst: readonly CaseEntry[],
  { t, language, of }: PageText,
  campaigns: readonly Campaign[],
): string {
  const [kind, code = ''] = list.split('/')
  if (kind === 'year') return t('page.cases.year', { year: code })
  if (kind === 'city') return t('page.cases.city', { city: placeName(code, language) })
  if (kind === 'topic') return t('page.cases.topic', { topic: topicText(code, language) })
  if (kind === 'kind') return t('page.cases.kind', { kind: t(`page.case.kind.${code as CaseKind}`) })
  if (kind === 'state') return t('page.cases.state', { state: t(`page.case.${code as Rectification}`) })
  if (kind === 'duty') return t('page.cases.duty', { duty: dutyName(code, campaigns, of) })
  return kind === 'firm' ? firmName(code, newestFirst) : t('common.nav.cases')
}

/** A duty by its name; by its ids where no campaign has it any more. */
function dutyName(code: string, campaigns: readonly Campaign[], of: PageText['of']): string {
  const [campaign, id = ''] = code.split('_')
  const plan = campaigns.find((one) => one.id === campaign)
  const duty = plan && findDuty(plan, id)
  return duty ? of(duty) : code
}

/** A firm as the newest of these entries writes it; its code where none does. */
export const firmName = (code: string, newestFirst: readonly CaseEntry[]): string =>
  shownOf(newestFirst)
    .flatMap(({ firms }) => firms)
    .find(({ creditCode }) => creditCode === code)?.name ?? code

/** The feed of a list; of a year there is none, so the whole one stands in. */
export const feedPath = (list: CaseList): string => `/${feedOf(list) ?? feedOf('all')}`
