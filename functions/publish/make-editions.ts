import type { Case } from '../../shared/case/case.ts'
import { CaseContent } from '../../shared/case/case-content.ts'
import { changesSoFar } from '../../shared/case/changes-so-far.ts'
import { stayingFirms } from '../../shared/case/dropped-firms.ts'
import { partsBeside } from '../../shared/case/names-gone.ts'
import { namesIn } from '../../shared/case/names-in.ts'
import { quietly, tellingParts } from '../../shared/case/names-left.ts'
import type { CaseOrder } from '../../shared/case/order.ts'
import type { PublicCase, PublicChangeNote, PublicRecord, Tombstone } from '../../shared/case/public-case.ts'
import { publicFairness, saidOfFirms } from '../../shared/case/public-fairness.ts'
import { saidBeside } from '../../shared/case/said-beside.ts'
import { anyText, saysAny, withoutSpans } from '../../shared/case/without-firms.ts'
import { hashOf } from '../../shared/value/hash.ts'
import type { StoredEdition } from '../store/published/edition-rows.ts'
import { BehindError } from './behind.ts'
import type { Publish } from './publish.ts'

type Unlogged<One extends PublicRecord> = Omit<One, 'log'>
/** A record whose line is not written yet. */
export type Draft = Unlogged<PublicCase> | Unlogged<Tombstone>

/** What an order makes: the next edition, and tombstones for those that it takes away. */
export interface Made {
  readonly next: Draft
  readonly taken: readonly Unlogged<Tombstone>[]
}

/**
 * The editions of an order, from the case and what was published of it. Made again after a run that was cut short they are the
 * same, byte for byte. Throws {@link BehindError} where another order's edition has its number.
 */
export async function makeEditions(
  publish: Publish,
  one: Case,
  order: CaseOrder,
  editions: readonly StoredEdition[],
): Promise<Made> {
  const kept = editions.find(({ record }) => record.edition === order.edition)?.record
  if (kept && kept.salt !== order.salt) throw new BehindError()
  const before = editions.map(({ record }) => record).filter(({ edition }) => edition < order.edition)
  const common = await commonOf(publish, one, order)
  const next = kept ? unlogged(kept) : nextOf(one, order, common, before)
  const leaves = (record: PublicRecord) =>
    (record.state === 'published' && order.event === 'withdrawn') ||
    saysAny(record, order.takes ?? []) ||
    namesDropped(one, order, record)
  const drops = order.drops ?? []
  const isTaking = order.event === 'withdrawn' || drops.length > 0 || order.takes !== undefined
  // Where something is taken, what cannot be read goes too: nobody knows what it says.
  const unread = isTaking ? await unreadIn(publish, one.id, editions) : []
  const leaving = [...before.filter(leaves).map(({ edition }) => edition), ...unread]
  const numbers = leaving.filter((edition) => edition < order.edition).sort((a, b) => a - b)
  const taken = numbers.map((edition) => ({
    ...{ ...common, edition, state: 'withdrawn' as const, day: order.day, reason: reasonOf(order) },
    // Its own, and no secret: all that it salts is public. The one of the text goes with the text.
    salt: hashOf(`${order.salt} ${edition}`).slice(0, 32),
  }))
  return { next, taken }
}

/** Whether a record lists a firm that an order drops, or names one beside the firms that it lists and those that stay. */
function namesDropped({ content }: Case, { drops = [] }: CaseOrder, record: PublicRecord): boolean {
  if (drops.length === 0) return false
  const listing = record.state === 'published' ? [record.content] : []
  if (listing.some(({ firms }) => firms.some(({ creditCode }) => drops.includes(creditCode)))) return true
  const dropped = saidBeside(drops, stayingFirms([content, ...listing], drops))
  return anyText(record, (text) => dropped(text).length > 0)
}

/** The numbers of a case's editions that are kept and not among these. */
async function unreadIn({ records }: Publish, id: string, editions: readonly StoredEdition[]) {
  const read = new Set(editions.map(({ record }) => record.edition))
  return (await records.editionNumbers(id)).filter((edition) => !read.has(edition))
}

const unlogged = ({ log: _, ...draft }: PublicRecord): Draft => draft
const reasonOf = ({ why, event }: CaseOrder) => why ?? event

/** The public fields of a case, one by one. Notes, names and states of the newsroom stay behind. */
async function commonOf({ records, settings }: Publish, one: Case, { edition, day, salt }: CaseOrder) {
  const publishedOn = one.publishedOn ?? day
  const year = publishedOn.slice(0, 4)
  const { bulletin, sample } = settings
  const number = one.number ?? (await records.numberCase(one.id, year, (n) => `${bulletin}〔${year}〕${n}号`))
  return { id: one.id, number, edition, publisher: one.office, publishedOn, sample, salt }
}

function nextOf(
  one: Case,
  order: CaseOrder,
  common: Awaited<ReturnType<typeof commonOf>>,
  before: readonly PublicRecord[],
): Draft {
  const { event, day } = order
  if (event === 'hidden' || event === 'withdrawn')
    return { state: event, ...common, day, reason: reasonOf(order) }
  const content = CaseContent.parse(publicText(one))
  const fairness = one.state === 'approved' ? one.fairness : publicFairness(one)
  return {
    ...{ state: 'published', ...common, content, updatedOn: day },
    ...saidOfFirms(content, fairness),
    changes: changesOf(one, order, content, before),
  }
}

/** The text that an order publishes: what was approved, or else what stands. */
export const publicText = ({ state, content, standing }: Case): CaseContent =>
  state === 'approved' ? content : (standing ?? content)

/** Changes so far and this one; where firms leave, they are not named here either. */
function changesOf(
  one: Case,
  order: CaseOrder,
  content: CaseContent,
  before: readonly PublicRecord[],
): PublicChangeNote[] {
  const { edition, day, what, why } = order
  const added = what !== undefined && why !== undefined ? [{ edition, day, what, why }] : []
  const said = before.flatMap((record) => (record.state === 'published' ? [record.content] : []))
  const dropless = withoutDropped(one, order.drops ?? [], [content, ...said])
  const quiet = (text: string) => quietOf(order)(dropless(text))
  return [...changesSoFar(before), ...added].map((note) => ({
    ...note,
    what: quiet(note.what),
    why: quiet(note.why),
  }))
}

/**
 * What is said beside texts, the newest first, without the names of dropped firms; those that the texts list beside them stay. Where the newest lists any,
 * nobody is asked about the telling parts of those that are gone: they leave as well, but of a place or another firm.
 */
export function withoutDropped(
  { gone }: Pick<Case, 'gone'>,
  drops: readonly string[],
  texts: readonly [newest: CaseContent, ...before: CaseContent[]],
): (text: string) => string {
  const dropped = saidBeside(drops, stayingFirms(texts, drops))
  const [newest] = texts
  const firms = gone?.firms.filter(({ creditCode }) => drops.includes(creditCode)) ?? []
  const parts = newest.firms.length === 0 ? [] : partsBeside(tellingParts([{ firms }]), newest)
  return (text) => {
    const left = withoutSpans(text, dropped(text))
    return withoutSpans(left, namesIn(left, parts))
  }
}

/** What is said beside a text, as it is read once the names that an order takes are gone; `names`: more of them. */
export function quietOf(
  { takes = [], masks = { parts: [], words: [] } }: Pick<CaseOrder, 'takes' | 'masks'>,
  names: readonly string[] = [],
): (text: string) => string {
  const taken = takes.filter((one) => !masks.words.includes(one))
  return (text) => quietly(text, [...names, ...taken], masks)
}
