import type { CaseKind, Rectification } from '../../../shared/case/case-content.ts'
import { placeName } from '../../../shared/place/division.ts'
import { shownOf } from '../../../shared/publication/case-entry.ts'
import type { CaseList } from '../../../shared/publication/case-list.ts'
import { feedOf } from '../../../shared/publication/case-list.ts'
import type { PublicCases } from '../../../shared/publication/public-cases.ts'
import type { PageText } from '../../text/page-text.ts'
import { topicText } from '../../text/topic-text.ts'

/** What a list is called: its year, its place, its topic, or the firm as its newest case writes it. */
export async function listTitle(
  list: CaseList,
  cases: PublicCases,
  { t, language }: PageText,
): Promise<string> {
  const [kind, code = ''] = list.split('/')
  if (kind === 'year') return t('page.cases.year', { year: code })
  if (kind === 'city') return t('page.cases.city', { city: placeName(code, language) })
  if (kind === 'topic') return t('page.cases.topic', { topic: topicText(code, language) })
  if (kind === 'kind') return t(`page.case.kind.${code as CaseKind}`)
  if (kind === 'state') return t(`page.case.${code as Rectification}`)
  if (kind === 'firm') {
    const count = await cases.count(list)
    const entries = await cases.range(list, { from: 1, to: count })
    const firm = shownOf(entries)
      .at(-1)
      ?.firms.find(({ creditCode }) => creditCode === code)
    return t('page.cases.firm', { firm: firm?.name ?? code })
  }
  return t('common.nav.cases')
}

/** The feed of a list; of a year there is none, so the whole one stands in. */
export const feedPath = (list: CaseList): string => `/${feedOf(list) ?? feedOf('all')}`
