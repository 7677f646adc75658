import { randomBytes } from 'node:crypto'
import type { Handler } from 'hono'
import { DIFFERING, type EditionPreview, progressRoutes, TOLD } from '../../shared/contract/progress.ts'
import { accumulates } from '../../shared/progress/accumulates.ts'
import { type AwaitedReport, awaitedOf } from '../../shared/progress/awaited.ts'
import {
  type AcceptedRows,
  composeEdition,
  type EditionDraft,
  nearestTold,
} from '../../shared/progress/compose-edition.ts'
import type { SheetEdition } from '../../shared/progress/edition.ts'
import { checksOfEdition } from '../../shared/progress/edition-checks.ts'
import { editionDifference } from '../../shared/progress/edition-difference.ts'
import { expectedOf } from '../../shared/progress/expected.ts'
import { newlyTold, type ToldPlace } from '../../shared/progress/newly-told.ts'
import { reasonsAsked } from '../../shared/progress/reasons-asked.ts'
import { rowKey } from '../../shared/progress/sheet.ts'
import { sheets } from '../../shared/progress/sheets.ts'
import { handedInOn, type RowsRef, type Submission } from '../../shared/progress/submission.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { canonicalJson } from '../../shared/value/canonical-json.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { hashOf } from '../../shared/value/hash.ts'
import { PROVINCE } from '../../shared/value/office-code.ts'
import { authenticate, authenticateFresh } from '../http/authenticate.ts'
import { readBody } from '../http/read-body.ts'
import type { Newsroom } from './newsroom.ts'
import { publishedEditions } from './published-sheet.ts'
import { expectReady, type NamedSheet, sheetReply, sheetToChange } from './sheets.ts'
import { isStopped } from './stopped-order.ts'
import { unfitOf } from './submissions.ts'
import { allPlaces, expectNone, wordsHidden } from './told-places.ts'

/** `GET …/{period}/edition`: what would be published now. */
export function previewEdition(newsroom: Newsroom): Handler {
  return async (context) => {
    await authenticate(newsroom, context, progressRoutes.edition)
    const of = await sheetToChange(newsroom, context)
    const { draft, accepted, unfit, waiting, before } = await compose(newsroom, of)
    const all = await newsroom.records.readSheetEditions(of.campaign, of.sheet)
    const editions = all.filter(({ period }) => period === of.period)
    return context.json({
      edition: draft.edition,
      accepted: accepted.map(({ area }) => area),
      unfit,
      waiting,
      rows: draft.rows.length,
      revisions: draft.revisions.filter(({ edition }) => edition === draft.edition),
      editions: editions.map(({ period, edition, publishedOn }) => ({ period, edition, publishedOn })),
      body: bodyHash(draft),
      same: isSame(draft, before),
      differs: differenceOf(of, draft, before),
      personal: (await toldBy(newsroom, of, draft, before)).slice(0, TOLD),
    } satisfies EditionPreview)
  }
}

/** What an edition would be the first to tell of a person, or says of hidden words: the publisher would stop it for that. */
const toldBy = async (
  newsroom: Newsroom,
  of: NamedSheet,
  draft: EditionDraft,
  before: SheetEdition | undefined,
): Promise<ToldPlace[]> => {
  const hidden = await wordsHidden(newsroom, of)
  return allPlaces(newlyTold(sheets[of.sheet], draft, { rows: before?.rows ?? [], hidden }))
}

function differenceOf({ sheet }: NamedSheet, draft: EditionDraft, before: SheetEdition | undefined) {
  const all = before ? editionDifference(sheets[sheet], before.rows, draft.rows) : []
  return { lines: all.slice(0, DIFFERING), all: all.length }
}

/** What is accepted, composed after what is public. */
async function compose(newsroom: Newsroom, of: NamedSheet) {
  const { records, files, now } = newsroom
  const expected = expectedOf(of.plan, of, PROVINCE)
  const [all, earlier, near, last] = await Promise.all([
    records.readSubmissions(of),
    publishedEditions({ records, files }, of),
    nearOf({ records, files }, of),
    records.readSheetOrder(of),
  ])
  const before = earlier.at(-1)
  const handedIn = all.filter((one) => expected.includes(one.area))
  const taken = handedIn.filter(({ accepted }) => accepted !== undefined)
  const accepted = await Promise.all(
    taken.map(
      async (one): Promise<AcceptedRows> => ({
        area: one.area,
        submittedOn: one.submittedOn ?? '',
        acceptedOn: one.accepted?.day,
        handedInOn: handedInOn(one.history, true),
        rows: await files.readRows(one.accepted?.rows),
        reasons: one.accepted?.reasons ?? {},
      }),
    ),
  )
  const made: Record<string, RowsRef> = Object.fromEntries([
    ...Object.entries(last?.made ?? {}).filter(([area]) => expected.includes(area)),
    ...taken.flatMap(({ area, accepted }) => (accepted ? [[area, accepted.rows]] : [])),
  ])
  const leftOut = Object.entries(made).filter(([area]) => !taken.some((one) => one.area === area))
  const madeOf = (await Promise.all(leftOut.map(([, rows]) => files.readRows(rows)))).flat()
  const awaited = await awaitedFrom({ files }, of, handedIn)
  const draft: EditionDraft = composeEdition({
    sheet: sheets[of.sheet],
    campaign: of.plan,
    ...{ period: of.period, expected, accepted, madeOf, awaited, before, earlier, near },
    ...{ dueOn: of.dueOn, day: dayInShanghai(now()) },
  })
  const again = taken.flatMap((one) => {
    const came = awaitedOf(one)
    return came ? [{ area: one.area, kept: false, again: true as const, awaited: came }] : []
  })
  const without = expected
    .filter((area) => !accepted.some((one) => one.area === area))
    .map((area) => {
      const kept = before?.areas.some((one) => one.area === area && one.submittedOn !== undefined) ?? false
      const came = awaited.get(area)
      return { area, kept, ...(came && { awaited: { state: came.state, on: came.on } }) }
    })
  const waiting = [...without, ...again]
  const unfit = accepted
    .filter(({ area, rows }) => unfitOf(newsroom, of, area, rows).length > 0)
    .map(({ area }) => area)
  return { draft, accepted: taken, unfit, waiting, before, made, last }
}

/** What came of offices and is not accepted; of duties and figures with the keys of its rows, for of each is told whether it was reported. */
async function awaitedFrom(
  { files }: Pick<Newsroom, 'files'>,
  { sheet }: NamedSheet,
  handedIn: readonly Submission[],
): Promise<Map<string, AwaitedReport>> {
  const isTold = sheet === 'figures' || sheet === 'duties'
  const keysOf = async ({ state, rows, returned }: Submission) => {
    // What a place works on since it was sent back was handed in by nobody.
    const sent = state === 'submitted' ? rows : returned
    return isTold && sent && { rows: (await files.readRows(sent)).map((row) => rowKey(sheets[sheet], row)) }
  }
  const each = await Promise.all(
    handedIn.map(async (one): Promise<(readonly [string, AwaitedReport])[]> => {
      const came = awaitedOf(one)
      return came ? [[one.area, { ...came, ...(await keysOf(one)) }]] : []
    }),
  )
  return new Map(each.flat())
}

/** What other periods told of people who are counted from the campaign's first day on. */
async function nearOf(newsroom: Pick<Newsroom, 'records' | 'files'>, of: NamedSheet) {
  const sheet = sheets[of.sheet]
  const isAsked = of.plan.indicators.some((one) => one.few && accumulates(one))
  if (of.sheet !== 'figures' || !isAsked) return []
  const all = await newsroom.records.readSheetEditions(of.campaign, of.sheet)
  const others = [...new Set(all.map(({ period }) => period))].filter((period) => period !== of.period)
  const read = await Promise.all(
    others.map(async (period) => {
      const editions = await publishedEditions(newsroom, { ...of, period })
      return [period, editions.map(({ rows }) => rows)] as const
    }),
  )
  return nearestTold(sheet, of.plan, of.period, new Map(read))
}

/** What would be published, without the day on which it is. */
const bodyHash = ({ publishedOn: _, revisions, ...draft }: EditionDraft): string =>
  hashOf(canonicalJson({ ...draft, revisions: revisions.map(({ day: __, ...one }) => one) }))

/** Whether an edition would say nothing that the one before it does not. */
const isSame = (draft: EditionDraft, before: SheetEdition | undefined): boolean =>
  before !== undefined &&
  canonicalJson([draft.rows, draft.areas, draft.revisions]) ===
    canonicalJson([before.rows, before.areas, before.revisions])

/**
 * `POST …/{period}/edition`: publishes what was accepted; who did not report is shown so. By somebody who accepted none of it.
 * Takes the place of an order that publish stopped. Refuses `conflict` when another edition came first, is still being
 * written, or is another than was previewed; `self`; `step` when nothing was accepted, or nothing is new; `unticked` with what was not
 * looked at; `unfit` with places whose rows are wrong by the campaign in force; `reason` with published cells that would be others without one; `personal` with cells and reasons that would be the first to tell
 * who a person is; `toCome` for a month that is not over.
 */
export function publishEdition(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate(newsroom, context, progressRoutes.publish)
    await authenticateFresh(newsroom, context, progressRoutes.publish)
    const of = await sheetToChange(newsroom, context)
    expectReady(newsroom, of)
    const { edition, body: seen, read } = await readBody(context, progressRoutes.publish)
    const { draft, accepted, unfit, waiting, before, made, last } = await compose(newsroom, of)
    if (accepted.some((one) => tookPart(one, staff.sub))) throw new Refusal('self')
    if (accepted.length === 0) throw new Refusal('step')
    const conflict = async () => new Refusal('conflict', { detail: await sheetReply(newsroom, staff, of) })
    // Something was accepted or sent back since the preview: it is to be looked at first.
    if (draft.edition !== edition + 1 || bodyHash(draft) !== seen) throw await conflict()
    if (isSame(draft, before)) throw new Refusal('step')
    if (unfit.length > 0) throw new Refusal('unfit', { fields: unfit.slice(0, 20) })
    const silent = draft.revisions.filter((one) => one.edition === draft.edition && one.reason === '')
    if (silent.length > 0)
      throw new Refusal('reason', { fields: reasonsAsked(sheets[of.sheet], silent).slice(0, 20) })
    expectNone(await toldBy(newsroom, of, draft, before))
    const left = checksOfEdition({ edition: draft.edition, waiting }).filter((one) => !read.includes(one))
    if (left.length > 0) throw new Refusal('unticked', { fields: left })
    const order = {
      ...{ campaign: of.campaign, sheet: of.sheet, period: of.period },
      ...{ edition: draft.edition, publishedOn: draft.publishedOn },
      body: await newsroom.files.keepEditionBody(draft),
      ...{ made, salt: randomBytes(16).toString('hex') },
      by: staff.sub,
      read: [...read],
      done: false,
    }
    const stopped = isStopped(last) && last.edition === order.edition ? last : undefined
    if (!(await newsroom.records.saveSheetOrder(order, edition, stopped))) throw await conflict()
    return context.json(await sheetReply(newsroom, staff, of))
  }
}

/** Whether somebody accepted what stands accepted, or wrote it. */
const tookPart = ({ accepted, history }: Submission, sub: string): boolean =>
  accepted?.by === sub || history.some(({ by, step }) => by === sub && (step === 'save' || step === 'submit'))
