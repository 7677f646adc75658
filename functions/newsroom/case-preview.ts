import type { Handler } from 'hono'
import type { Campaign } from '../../shared/campaign/campaign-schema.ts'
import type { Case } from '../../shared/case/case.ts'
import { changesSoFar } from '../../shared/case/changes-so-far.ts'
import { noteWithoutNames, textWithoutNames } from '../../shared/case/decide-names.ts'
import type { PublicCase } from '../../shared/case/public-case.ts'
import { saidOfFirms } from '../../shared/case/public-fairness.ts'
import { caseRoutes } from '../../shared/contract/cases.ts'
import { message } from '../../shared/messages/message.ts'
import { noProgress } from '../../shared/progress/public-progress.ts'
import { noLineYet } from '../../shared/publication/log-line.ts'
import { casesOf, type PublicCases } from '../../shared/publication/public-cases.ts'
import type { PublicRecords } from '../../shared/publication/public-records.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { type Day, dayInShanghai } from '../../shared/value/day.ts'
import { authenticate } from '../http/authenticate.ts'
import type { StoredEdition } from '../store/published/edition-rows.ts'
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
    const editions = await newsroom.records.readSoundEditions(one.id)
    const record = recordNext(preview, one, editions, day)
    const cases = casesOf(
      [record],
      editions.flatMap(({ line, before }) => [...before, line]),
    )
    const page = await preview.render(
      `/cases/${one.id}/`,
      recordsWith(preview, cases, day, await campaignsNow(newsroom)),
    )
    if (page.status !== 200) throw new Refusal('server')
    return context.json({ html: page.body })
  }
}

/** The record that comes next: of a case whose names somebody proposed to take, the one without them. */
function recordNext(preview: Preview, one: Case, editions: readonly StoredEdition[], day: Day): PublicCase {
  const shown = editions.flatMap(({ record }) => (record.state === 'published' ? [record] : []))
  const changes = changesSoFar(editions.map(({ record }) => record))
  if (one.state !== 'unnaming') return recordOf(preview, { one, changes, day })
  const contents = shown.map(({ content }) => content)
  const why = one.history.findLast(({ step }) => step === 'takeNames')?.reason ?? ''
  const quiet = noteWithoutNames(one, [...contents, one.content])
  const note = { what: message('zh', 'page.case.namesGone'), why: quiet(why) }
  const next = { ...one, note, content: textWithoutNames(one, contents) }
  const before = changes.map((change) => ({ ...change, what: quiet(change.what), why: quiet(change.why) }))
  return recordOf(preview, { one: next, changes: before, day })
}

interface Next {
  readonly one: Case
  /** Corrections before this one. */
  readonly changes: PublicCase['changes']
  readonly day: Day
}

/** The record that would be published today. Number, line and salt come with the publication. */
function recordOf({ settings }: Preview, { one, changes, day }: Next): PublicCase {
  const { content, note } = one
  const edition = one.edition + 1
  const publishedOn = one.publishedOn ?? day
  return {
    ...{ state: 'published', id: one.id, edition, content, publisher: one.office },
    number: one.number ?? `${settings.bulletin}〔${publishedOn.slice(0, 4)}〕…号`,
    ...{ publishedOn, updatedOn: day, sample: settings.sample },
    ...saidOfFirms(content, one.fairness),
    changes: [...changes, ...(note && edition > 1 ? [{ edition, day, ...note }] : [])],
    ...{ salt: '0'.repeat(32), log: noLineYet },
  }
}

function recordsWith(
  { settings }: Preview,
  cases: PublicCases,
  day: Day,
  campaigns: readonly Campaign[],
): PublicRecords {
  const nothing = { offices: [], progress: noProgress, handling: [], logKeys: [] }
  return { ...nothing, settings, day, campaigns, cases }
}
