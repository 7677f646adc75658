import type { Case } from '../../../shared/case/case.ts'
import { noFairness } from '../../../shared/case/fairness.ts'
import { PublicRecord } from '../../../shared/case/public-case.ts'
import { contentHash, isOfCase, type LogLine } from '../../../shared/publication/log-line.ts'
import type { Day } from '../../../shared/value/day.ts'
import type { Objects } from '../../store/objects.ts'
import type { RecordStore } from '../../store/stores.ts'
import { caseKey, editionKey } from '../data-files.ts'
import { placeInLists } from '../keep-editions.ts'
import { filesOf } from '../photos.ts'

/** An edition that the log tells of and the table does not hold, as it is public. */
interface Lost {
  readonly record: PublicRecord
  readonly body: string
  /** All lines of its number, oldest first: the last is of what stands there. */
  readonly lines: readonly LogLine[]
}

/** An edition that the log tells of, of which neither the table nor the bucket holds what the log says. */
export interface Missing {
  readonly id: string
  readonly edition: number
}

/**
 * Compares the editions of cases that lines of a log tell of with the table, and finds in the public bucket what the table does not hold:
 * it was restored from an older copy. So nothing that was corrected or withdrawn since comes back. Of a case that was taken away its older
 * editions are public nowhere, and need not be found.
 */
export async function findLostEditions(
  records: Pick<RecordStore, 'readEditions'>,
  bucket: Pick<Objects, 'read'>,
  lines: readonly LogLine[],
): Promise<{ lost: Lost[]; missing: Missing[] }> {
  const byCase = new Map<string, LogLine[]>()
  for (const line of lines.filter(isOfCase))
    byCase.set(line.subject, [...(byCase.get(line.subject) ?? []), line])
  const found = { lost: [] as Lost[], missing: [] as Missing[] }
  for (const [id, own] of byCase) {
    const editions = [...new Set(own.map(({ edition }) => edition))].sort((a, b) => a - b)
    const newest = editions.at(-1)
    const there = new Map((await records.readEditions(id)).map((one) => [one.record.edition, one.line.hash]))
    const bodies = [await readText(bucket, caseKey(id))]
    const isTaken = isTombstone(bodies[0])
    for (const edition of editions) {
      const ofEdition = own.filter((line) => line.edition === edition)
      const last = ofEdition.at(-1)
      if (!last || there.get(edition) === last.hash) continue
      const body = [...bodies, await readText(bucket, editionKey(id, edition))].find((one) =>
        isSaidBy(one, last),
      )
      if (body !== undefined) found.lost.push({ record: read(body), body, lines: ofEdition })
      else if (edition === newest || !isTaken || there.has(edition)) found.missing.push({ id, edition })
    }
  }
  return found
}

/**
 * Puts editions back as they were published, with their numbers, and their cases where they stood in the lists, oldest first; the
 * newsroom goes on from the newest. Done again it changes nothing. The editions come last: of a run that was cut short they are found
 * lost again, and no list ever says an older edition than is kept. `day`: today.
 */
export async function takeBackEditions(records: RecordStore, lost: readonly Lost[], day: Day): Promise<void> {
  const inOrder = [...lost].sort((a, b) => (a.lines[0]?.n ?? 0) - (b.lines[0]?.n ?? 0))
  for (const { record } of inOrder) {
    const { id, number, publishedOn } = record
    const n = Number(/(\d+)号$/.exec(number)?.[1])
    if (n > 0) await records.resetNumber(id, { year: publishedOn.slice(0, 4), n, number })
    await records.notePhotos(id, filesOf(record))
  }
  for (const id of new Set(inOrder.map(({ record }) => record.id))) {
    const own = inOrder.flatMap(({ record }) => (record.id === id ? [record] : []))
    const stands = (await records.readNewestEdition(id))?.record
    const newest = [...(stands ? [stands] : []), ...own].sort((a, b) => a.edition - b.edition).at(-1)
    if (!newest) continue
    await placeInLists(records, newest)
    await bringCaseOn(records, newest, day)
  }
  for (const { record, body, lines } of inOrder) {
    const line = lines.at(-1)
    if (line) await records.resetEdition(record.id, { record, body, line, before: lines.slice(0, -1) })
  }
}

/** Has the newsroom's case stand where its newest public record does. A case that was taken away and that it does not know stays unknown. */
async function bringCaseOn(records: RecordStore, record: PublicRecord, day: Day): Promise<void> {
  const { id, edition, number, publishedOn, publisher, state } = record
  const before = await records.readCase(id)
  if (before?.edition === edition && before.state === state) return
  const content = record.state === 'published' ? record.content : (before?.standing ?? before?.content)
  if (!content) return
  const namesUntil = record.state === 'published' ? record.namesUntil : undefined
  const known: Omit<Case, 'content' | 'state' | 'edition'> = before ?? {
    ...{ id, version: 0, drafter: '', office: publisher, notes: '', history: [] },
    fairness: { ...noFairness, ...(namesUntil && { namesUntil }) },
  }
  const { order: _, standing: __, standingFairness: ___, note: ____, ...kept } = known
  const event = { n: kept.history.length + 1, day, step: 'publish' as const, by: '', name: '' }
  const one = { ...kept, state, content, edition, number, publishedOn, history: [...kept.history, event] }
  if (before) await records.changeCase(before, one)
  else await records.createCase({ ...one, version: 1 })
}

const readText = async (bucket: Pick<Objects, 'read'>, key: string): Promise<string | undefined> => {
  const file = await bucket.read(key)
  return file && new TextDecoder().decode(file.body)
}

const read = (body: string): PublicRecord => PublicRecord.parse(JSON.parse(body))

/** Whether a file is the record that a line tells of. */
function isSaidBy(body: string | undefined, { subject, edition, content }: LogLine): boolean {
  if (body === undefined) return false
  try {
    const record = read(body)
    return record.id === subject && record.edition === edition && contentHash(record.salt, record) === content
  } catch {
    return false
  }
}

function isTombstone(body: string | undefined): boolean {
  try {
    return body !== undefined && read(body).state !== 'published'
  } catch {
    return false
  }
}
