import type { Case } from '../../shared/case/case.ts'
import { findPrivate } from '../../shared/case/firewall.ts'
import { PublicCase } from '../../shared/case/public-case.ts'
import type { PublicRecords } from '../../shared/case/public-records.ts'
import { contentHash } from '../../shared/log/line.ts'
import type { Day } from '../../shared/value/day.ts'
import { appendLine } from './append-line.ts'
import { loadRecords } from './load-records.ts'
import type { Publish } from './publish.ts'
import { caseFile, writeData } from './write-data.ts'
import { writePages } from './write-page.ts'

/**
 * Makes an approved case public: log line, record, its page, the first lists, feeds. Done again it changes
 * nothing; a case that is not approved is left alone. Throws when the firewall finds something private.
 */
export async function publishCase(publish: Publish, id: string): Promise<void> {
  const one = await publish.records.readCase(id)
  if (one?.state !== 'approved') return
  const approvedOn = one.history.at(-1)?.day ?? ''
  const draft = publicPart(publish, one, approvedOn)
  const line = await appendLine(publish, {
    day: approvedOn,
    event: one.edition === 0 ? 'published' : 'corrected',
    subject: id,
    edition: draft.edition,
    content: contentHash(one.salt, draft),
  })
  const record = PublicCase.parse({ ...draft, log: { n: line.n, hash: line.hash } })
  const before = await loadRecords(publish)
  const others = before.cases.filter((other) => other.id !== id)
  const records: PublicRecords = { ...before, cases: [record, ...others].sort(newestFirst) }
  await publish.bucket.put(`data/cases/${id}.json`, caseFile(record).body, {
    type: 'application/json',
    cache: 'public, max-age=60',
  })
  await writePages(publish, records, pagesOf(id))
  await writeData(publish, records, [caseFile(record)])
  const { edition, publishedOn } = record
  await publish.records.changeCase(one, { ...one, state: 'published', edition, publishedOn })
}

/** The pages that show a case: its own first, then the lists. */
export function pagesOf(id: string): string[] {
  return [`/cases/${id}/`, `/en/cases/${id}/`, '/cases/', '/en/cases/', '/', '/en/', '/data/', '/en/data/']
}

/** The public fields of a case, one by one. Notes, names and states of the newsroom stay behind. */
function publicPart(publish: Publish, one: Case, day: Day): Omit<PublicCase, 'log'> {
  if (findPrivate(one.content, [one.notes]).length > 0) throw new Error('the firewall stopped a publication')
  const { title, division, topic, basics, problems, measures, rectification, documents } = one.content
  const { statement, rectifyBy, rectifiedOn, firm } = one.content
  return {
    id: one.id,
    edition: one.edition + 1,
    content: {
      ...{ title, division, topic, basics, problems, measures, rectification, documents },
      ...(statement !== undefined && { statement }),
      ...(rectifyBy !== undefined && { rectifyBy }),
      ...(rectifiedOn !== undefined && { rectifiedOn }),
      ...(firm !== undefined && { firm: { name: firm.name, creditCode: firm.creditCode } }),
    },
    publisher: one.unit,
    publishedOn: one.publishedOn ?? day,
    updatedOn: day,
    sample: publish.settings.sample,
    salt: one.salt,
  }
}

const newestFirst = (a: PublicCase, b: PublicCase) => b.log.n - a.log.n
