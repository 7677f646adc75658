import type { Case } from '../../shared/case/case.ts'
import { CaseContent } from '../../shared/case/case-content.ts'
import { findPrivate } from '../../shared/case/firewall.ts'
import { PublicCase } from '../../shared/case/public-case.ts'
import { entryOf } from '../../shared/publication/case-entry.ts'
import { listsOf, pageOf } from '../../shared/publication/case-list.ts'
import { contentHash, type LogLine, linkTo } from '../../shared/publication/log-line.ts'
import type { PlaceInList, PublicRecords } from '../../shared/publication/public-records.ts'
import type { Day } from '../../shared/value/day.ts'
import { caseKey, type DataFile, dataFile, jsonText, proofFile, yearPart } from './data-files.ts'
import { feedFiles } from './feed-files.ts'
import { type Prove, proverOf } from './log/prove-line.ts'
import { PrivateTextError } from './private-text.ts'
import type { Describe } from './publication.ts'
import type { Publish } from './publish.ts'

/** An approved case: its record, its page and the lists. Throws when the firewall finds something private. */
export const caseToPublish =
  (id: string): Describe =>
  async (publish) => {
    const one = await publish.records.readCase(id)
    if (one?.state !== 'approved') return undefined
    const approvedOn = one.history.at(-1)?.day ?? ''
    const draft = await publicPart(publish, one, approvedOn)
    const { edition, publishedOn } = draft
    const content = contentHash(draft.salt, draft)
    const event = one.edition === 0 ? ('published' as const) : ('corrected' as const)
    let places: readonly PlaceInList[] = []
    return {
      events: [{ day: approvedOn, event, subject: id, edition, content }],
      keep: async ([line]) => {
        places = await keepCase(publish, draft, line)
        return { kind: 'case', id, places, editions: [] }
      },
      files: async (records, head) => [
        ...(await ownFiles(publish, id, proverOf(publish, head))),
        ...(await listFiles(records, places)),
      ],
      done: () => publish.records.changeCase(one, { ...one, state: 'published', edition, publishedOn }),
    }
  }

/** Keeps an edition as it is published, and puts the case into its lists. */
async function keepCase(
  { records }: Publish,
  draft: Omit<PublicCase, 'log'>,
  line: LogLine | undefined,
): Promise<PlaceInList[]> {
  if (!line) throw new TypeError('a record without a line of the log')
  const record = PublicCase.parse({ ...draft, log: linkTo(line) })
  await records.keepEdition(record.id, { record, body: jsonText(record), line })
  const places: PlaceInList[] = []
  for (const list of listsOf(record)) {
    const position = await records.placeInList(list, entryOf(record))
    if (record.edition > 1) await records.renewInList(list, position, entryOf(record))
    places.push({ list, position, count: await records.countOfList(list) })
  }
  return places
}

/** The record of a case as it was published, and the proof of its line. */
export async function ownFiles(publish: Publish, id: string, prove: Prove): Promise<DataFile[]> {
  const newest = await publish.records.readNewestEdition(id)
  if (!newest) return []
  const { record, line } = newest
  if (contentHash(record.salt, record) !== line.content)
    throw new Error('the record is another than the log says')
  const proof = await prove(line)
  return [dataFile(caseKey(id), 'application/json', newest.body), proofFile(id, proof)]
}

/** Feeds of the lists, and the part of the year. */
async function listFiles(records: PublicRecords, places: readonly PlaceInList[]): Promise<DataFile[]> {
  const files = await Promise.all(
    places.map(async ({ list, position }) => [
      ...(await feedFiles(records, list, position)),
      ...(list.startsWith('year/') ? [await yearPart(records, list.slice(5), pageOf(position))] : []),
    ]),
  )
  return files.flat()
}

/** The public fields of a case, one by one. Notes, names and states of the newsroom stay behind. */
async function publicPart(publish: Publish, one: Case, day: Day): Promise<Omit<PublicCase, 'log'>> {
  if (findPrivate(one.content, [one.notes]).length > 0) throw new PrivateTextError()
  const publishedOn = one.publishedOn ?? day
  const year = publishedOn.slice(0, 4)
  const { bulletin, sample } = publish.settings
  return {
    state: 'published',
    id: one.id,
    number: await publish.records.numberCase(one.id, year, (n) => `${bulletin}〔${year}〕${n}号`),
    edition: one.edition + 1,
    content: CaseContent.parse(one.content),
    publisher: one.office,
    ...{ publishedOn, updatedOn: day, changes: [], sample },
    salt: one.salt,
  }
}
