import { placeName } from '../../../shared/place/division.ts'
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
  if (kind === 'firm') {
    const count = await cases.count(list)
    const [newest] = await cases.range(list, { from: count, to: count })
    const firm = newest?.firms.find(({ creditCode }) => creditCode === code)
    return t('page.cases.firm', { firm: firm?.name ?? code })
  }
  return t('common.nav.cases')
}

/** The feed of a list; of a year there is none, so the whole one stands in. */
export const feedPath = (list: CaseList): string => `/${feedOf(list) ?? feedOf('all')}`
