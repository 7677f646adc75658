import type { PublicCase } from '../../../shared/case/public-case.ts'
import { message } from '../../../shared/messages/message.ts'
import { placeName } from '../../../shared/place/division.ts'
import { cardKey } from '../../../shared/publication/card-key.ts'
import type { SiteSettings } from '../../../shared/publication/public-records.ts'

/** A value as the text of a block of data in a page: nothing in it can end the block. */
export const inPage = (value: object): string => JSON.stringify(value).replaceAll('<', '\\u003c')

/** A case as search engines read it (schema.org). */
export const caseJsonLd = (one: PublicCase, { origin, operator }: SiteSettings): object => ({
  '@context': 'https://schema.org',
  '@type': 'Report',
  '@id': `${origin}/cases/${one.id}/`,
  url: `${origin}/cases/${one.id}/`,
  name: one.content.title,
  reportNumber: one.number,
  inLanguage: 'zh-CN',
  genre: message('zh', `page.case.kind.${one.content.kind}`),
  datePublished: one.publishedOn,
  dateModified: one.updatedOn,
  version: one.edition,
  publisher: { '@type': 'GovernmentOrganization', name: operator },
  contentLocation: { '@type': 'Place', name: placeName(one.content.division, 'zh') },
  image: `${origin}/${cardKey(one)}`,
  isAccessibleForFree: true,
  ...(one.changes.length > 0 && {
    correction: one.changes.map(({ day, what }) => ({
      '@type': 'CorrectionComment',
      datePublished: day,
      text: what,
    })),
  }),
  encoding: {
    '@type': 'MediaObject',
    contentUrl: `${origin}/data/cases/${one.id}.json`,
    encodingFormat: 'application/json',
  },
})
