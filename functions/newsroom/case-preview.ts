import type { Handler } from 'hono'
import type { Campaign } from '../../shared/campaign/campaign-schema.ts'
import type { Case } from '../../shared/case/case.ts'
import { textWithoutNames } from '../../shared/case/decide-names.ts'
import type { PublicCase } from '../../shared/case/public-case.ts'
import { namesOf, withoutNames } from '../../shared/case/without-firms.ts'
import { caseRoutes } from '../../shared/contract/cases.ts'
import { message } from '../../shared/messages/message.ts'
import { noProgress } from '../../shared/progress/public-progress.ts'
import { casesOf } from '../../shared/publication/public-cases.ts'
import type { PublicRecords } from '../../shared/publication/public-records.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { type Day, dayInShanghai } from '../../shared/value/day.ts'
import { authenticate } from '../http/authenticate.ts'
import { campaignsNow } from './campaigns-now.ts'
import type { Newsroom, Preview } from './newsroom.ts'
import { theirCase } from './their-case.ts'

/**
 * `GET /api/newsroom/cases/{case}/preview`: the page that the renderer itself would make of the text that is worked on or of the text without the names that
 * somebody proposed to take, as it will be published. It is written nowhere.
 */
export function showPreview(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate(newsroom, context, caseRoutes.preview)
    const one = await theirCase(newsroom, context, staff)
    const { preview } = newsroom
    if (!preview) throw new Refusal('notFound')
    const day = dayInShanghai(newsroom.now())
    const record = await recordNext(newsroom, preview, one, day)
    const page = await preview.render(
      `/cases/${one.id}/`,
      recordsWith(preview, record, day, await campaignsNow(newsroom)),
    )
    if (page.status !== 200) throw new Refusal('server')
    return context.json({ html: page.body })
  }
}

/** The record that comes next: of a case whose names somebody proposed to take, the one without them. */
async function recordNext({ records }: Newsroom, preview: Preview, one: Case, day: Day): Promise<PublicCase> {
  if (one.state !== 'unnaming') return recordOf(preview, one, day)
  const editions = (await records.readEditions(one.id)).flatMap(({ record }) =>
    record.state === 'published' ? [record.content] : [],
  )
  const why = one.history.findLast(({ step }) => step === 'takeNames')?.reason ?? ''
  const names = namesOf([...editions, one.content])
  const note = { what: message('zh', 'page.case.namesGone'), why: withoutNames(why, names) }
  return recordOf(preview, { ...one, note, content: textWithoutNames(one, editions) }, day)
}

/** The record that would be published today. Number, line and salt come with the publication. */
function recordOf({ settings }: Preview, one: Case, day: Day): PublicCase {
  const { namesUntil } = one.fairness
  const { content, note } = one
  const edition = one.edition + 1
  const publishedOn = one.publishedOn ?? day
  return {
    ...{ state: 'published', id: one.id, edition, content, publisher: one.office },
    number: one.number ?? `${settings.bulletin}〔${publishedOn.slice(0, 4)}〕…号`,
    ...{ publishedOn, updatedOn: day, sample: settings.sample },
    ...(content.firms.length > 0 && namesUntil !== undefined && { namesUntil }),
    changes: note && edition > 1 ? [{ edition, day, ...note }] : [],
    ...{ salt: '0'.repeat(32), log: { n: 1, hash: '0'.repeat(64) } },
  }
}

function recordsWith(
  { settings }: Preview,
  record: PublicCase,
  day: Day,
  campaigns: readonly Campaign[],
): PublicRecords {
  const nothing = { offices: [], progress: noProgress, handling: [], logKeys: [] }
  return { ...nothing, settings, day, campaigns, cases: casesOf([record], []) }
}
