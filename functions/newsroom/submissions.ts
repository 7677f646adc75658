import type { Context, Handler } from 'hono'
import { progressRoutes, SUBMITTED_FILE_BYTES, type SubmissionReply } from '../../shared/contract/progress.ts'
import type { Staff } from '../../shared/people/staff.ts'
import { isDayKept } from '../../shared/progress/awaited.ts'
import { checkRows, mayReportOn } from '../../shared/progress/check-rows.ts'
import { revisionsBetween } from '../../shared/progress/compose-edition.ts'
import { expectedOf, isReady } from '../../shared/progress/expected.ts'
import { faultKeys } from '../../shared/progress/fault-keys.ts'
import { paperFault } from '../../shared/progress/paper-kind.ts'
import { personalInWords } from '../../shared/progress/personal-check.ts'
import { openRows } from '../../shared/progress/public-rows.ts'
import { reasonsAsked, toldReasons } from '../../shared/progress/reasons-asked.ts'
import { figuresApart, partsOf, seenParts } from '../../shared/progress/revised-parts.ts'
import type { Finding, SheetContext, SheetRow } from '../../shared/progress/sheet.ts'
import { sheets } from '../../shared/progress/sheets.ts'
import {
  handedInOn,
  type KeptFile,
  REASON_BYTES,
  reasonFor,
  type Submission,
} from '../../shared/progress/submission.ts'
import {
  allowedSubmissionSteps,
  maySee,
  type SubmissionStep,
  upperOf,
} from '../../shared/progress/submission-steps.ts'
import { unfitRows } from '../../shared/progress/unfit-rows.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { type Day, dayInShanghai } from '../../shared/value/day.ts'
import type { OfficeCode } from '../../shared/value/office-code.ts'
import { authenticate } from '../http/authenticate.ts'
import { partOf } from '../http/read-address.ts'
import { readBody } from '../http/read-body.ts'
import { comparedWith, handedIn, handedInBelow, publishedOf } from './compared-rows.ts'
import type { Newsroom } from './newsroom.ts'
import { expectReady, type NamedSheet, sheetOf, sheetToChange } from './sheets.ts'
import { filesOf } from './submitted-files.ts'
import { expectNobody, expectNoHidden } from './told-places.ts'

/** `GET /api/newsroom/progress/{campaign}/{sheet}/{period}/{area}`. Refuses `notFound` for a place that is not theirs to see. */
export function showSubmission(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate(newsroom, context, progressRoutes.submission)
    const of = await sheetOf(newsroom, context)
    return context.json(await submissionReply(newsroom, staff, of, theirArea(context, staff, of)))
  }
}

/** The place of the path, when it reports on the sheet and this person may see it. Refuses `notFound`. */
function theirArea(context: Context, staff: Staff, of: NamedSheet): string {
  const area = partOf(context, 'area')
  if (!maySee(staff, area) || !expectedOf(of.plan, of, upperOf(area)).includes(area))
    throw new Refusal('notFound')
  return area
}

async function submissionReply(
  newsroom: Newsroom,
  staff: Staff,
  of: NamedSheet,
  area: string,
): Promise<SubmissionReply> {
  const { records, files } = newsroom
  const today = dayInShanghai(newsroom.now())
  const submission = await records.readSubmission(of, area)
  const [rows, compared, published, below, parts] = await Promise.all([
    files.readRows(submission?.rows),
    comparedWith(newsroom, of, area),
    publishedOf(newsroom, of, area),
    handedInBelow(newsroom, of, area),
    of.sheet === 'figures' ? partsNow(newsroom, of, area) : [],
  ])
  return {
    today,
    ...(submission && { submission }),
    ...{ rows, ...compared, ...published, below, parts },
    apart:
      of.sheet === 'figures' && submission?.parts ? figuresApart(of.plan, area, rows, handedIn(below)) : [],
    may: allowedSubmissionSteps(staff, area, submission).filter(
      (step) => (step !== 'submit' && step !== 'accept') || isReady(of.plan, of.period, today),
    ),
  }
}

/**
 * `PUT …/{area}`: a place saves, and with `submit` hands in, its own rows. Refuses `notFound` for another place, `conflict` for
 * another version, `step` while it is with the office above, and when handing in `toCome` before the month is over, `figure` with the cells at fault, `reason`
 * with published cells that changed without one; `reasonsTooLong` for more of them than are kept.
 */
export function saveRows(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate(newsroom, context, progressRoutes.save)
    const of = await sheetToChange(newsroom, context)
    const area = theirArea(context, staff, of)
    if (area !== staff.office) throw new Refusal('notFound')
    const asked = await readBody(context, progressRoutes.save)
    if (bytesOf(asked.reasons) > REASON_BYTES) throw new Refusal('reasonsTooLong')
    const before = await newsroom.records.readSubmission(of, area)
    await expectVersion(newsroom, staff, { of, area, before }, asked.version)
    const step = asked.submit ? ('submit' as const) : ('save' as const)
    expectStep(staff, area, before, step)
    if (asked.submit) expectReady(newsroom, of)
    await expectFiles(newsroom, area, asked)
    if (asked.submit) await expectRight(newsroom, of, area, asked)
    const day = dayInShanghai(newsroom.now())
    const { returned, ...stands } = { returned: undefined, ...(before ?? blank(of, area)) }
    const after = {
      ...stands,
      ...(!asked.submit && returned && { returned }),
      rows: await newsroom.files.keepRows(asked.rows),
      ...{ attachments: asked.attachments, reasons: ownReasons(asked.reasons, area) },
      file: asked.file,
      state: asked.submit ? ('submitted' as const) : (before?.state ?? 'draft'),
      ...(asked.submit && { submittedOn: before?.submittedOn ?? day }),
      ...(asked.submit &&
        of.sheet === 'figures' && { parts: seenParts(await partsNow(newsroom, of, area), asked.parts) }),
    }
    // What was accepted stands beside what is being changed.
    if (!asked.submit && after.state === 'accepted') after.state = 'draft'
    return finish(newsroom, context, staff, { of, area, before }, noted(after, step, staff, day))
  }
}

/** What the places of a city have handed in by now. */
const partsNow = async ({ records }: Newsroom, of: NamedSheet, area: string) =>
  partsOf(area, await records.readSubmissions(of))

/** As they are kept. */
const bytesOf = (reasons: Readonly<Record<string, string>>): number =>
  Buffer.byteLength(JSON.stringify(reasons))

/** Reasons for cells of the place's own rows: nobody explains another's. */
const ownReasons = (reasons: Readonly<Record<string, string>>, area: string): Record<string, string> =>
  Object.fromEntries(Object.entries(reasons).filter(([key]) => mayReportOn(area, key.split('/')[0] ?? '')))

const blank = ({ campaign, sheet, period }: NamedSheet, area: string) => ({
  ...{ campaign, sheet, period, area, remarks: [], history: [] },
})

type Written = Omit<Submission, 'version' | 'file'> & { readonly file?: Submission['file'] | undefined }

function noted(one: Written, step: SubmissionStep, { sub, name }: Staff, day: string): Written {
  const { history } = one
  return { ...one, history: [...history, { n: history.length + 1, day, step, by: sub, name }] }
}

interface At {
  readonly of: NamedSheet
  readonly area: string
  readonly before: Submission | undefined
}

async function finish(newsroom: Newsroom, context: Context, staff: Staff, at: At, after: Written) {
  const { file, ...rest } = after
  const { version: _, ...one } = { version: 0, ...rest, ...(file && { file }) }
  if (!(await newsroom.records.saveSubmission(one, at.before?.version ?? 0)))
    throw await lostRace(newsroom, staff, at)
  return context.json(await submissionReply(newsroom, staff, at.of, at.area))
}

/** Somebody else was first: what stands now. */
const lostRace = async (newsroom: Newsroom, staff: Staff, { of, area }: At): Promise<Refusal> =>
  new Refusal('conflict', { detail: await submissionReply(newsroom, staff, of, area) })

async function expectVersion(newsroom: Newsroom, staff: Staff, at: At, version: number): Promise<void> {
  if ((at.before?.version ?? 0) !== version) throw await lostRace(newsroom, staff, at)
}

function expectStep(staff: Staff, area: string, before: Submission | undefined, step: SubmissionStep): void {
  if (!allowedSubmissionSteps(staff, area, before).includes(step)) throw new Refusal('step')
}

/** Refuses `missing` when a named file never arrived from the office itself, `unsupported` when an attachment is another kind than its name says. */
async function expectFiles(
  { files }: Newsroom,
  area: OfficeCode,
  { file, attachments }: { readonly file?: KeptFile | undefined; readonly attachments: readonly KeptFile[] },
): Promise<void> {
  const named = [...attachments, ...(file ? [file] : [])]
  const there = await Promise.all(
    named.map(({ hash }) => files.readFile('submitted', `${filesOf(area)}${hash}`)),
  )
  const lost = named.filter((_, n) => there[n] === undefined)
  if (lost.length > 0) throw new Refusal('missing', { fields: lost.map(({ name }) => name) })
  // The file that rows were read from was read by what it holds, whatever it is called.
  const wrong = attachments.filter(({ name }, n) =>
    paperFault(name, there[n] ?? new Uint8Array(), SUBMITTED_FILE_BYTES),
  )
  if (wrong.length > 0) throw new Refusal('unsupported', { fields: wrong.map(({ name }) => name) })
}

/** What a place says: its rows, and why published cells are others. */
interface Saying {
  readonly rows: readonly SheetRow[]
  readonly reasons: Readonly<Record<string, string>>
  /** Day on which it was handed in; today where it is just being. */
  readonly day?: Day | undefined
}

/** Refuses `reason` with what is another than it is in public by now, and says no reason. Answers with what that is. */
async function expectReasons(
  newsroom: Newsroom,
  of: NamedSheet,
  area: string,
  { rows, reasons, day = dayInShanghai(newsroom.now()) }: Saying,
): Promise<Parameters<typeof expectNobody>[2]> {
  const sheet = sheets[of.sheet]
  const { isPublic, published, gone } = await publishedOf(newsroom, of, area)
  const open = openRows(sheet, rows)
  const changed = revisionsBetween(sheet, published, open, {
    ...{ gone, campaign: of.plan, isPublic, todayOf: () => day },
  })
  const told = toldReasons(changed, reasons)
  const silent = changed.filter((one) => reasonFor(told, one) === undefined)
  if (silent.length > 0) throw new Refusal('reason', { fields: reasonsAsked(sheet, silent).slice(0, 20) })
  return { rows: open, reasons, changed, published }
}

/** Refuses `unfit`, with the cells, for rows that were handed in by another version of the campaign and are wrong by the one in force. */
function expectFit(newsroom: Newsroom, of: NamedSheet, area: string, rows: readonly SheetRow[]): void {
  const found = unfitOf(newsroom, of, area, rows)
  if (found.length > 0)
    throw new Refusal('unfit', { fields: faultKeys(sheets[of.sheet], rows, found).slice(0, 20) })
}

/** What of a place's rows is wrong by the campaign in force. */
export const unfitOf = (
  { now }: Pick<Newsroom, 'now'>,
  { plan, sheet, period }: NamedSheet,
  area: string,
  rows: readonly SheetRow[],
): Finding[] => unfitRows(sheets[sheet], rows, { campaign: plan, area, period, today: dayInShanghai(now()) })

/** Refuses what cannot be handed in: wrong cells, questions without an answer, published cells that changed without a reason. */
async function expectRight(
  newsroom: Newsroom,
  of: NamedSheet,
  area: string,
  { rows, reasons }: Saying,
): Promise<void> {
  const sheet = sheets[of.sheet]
  const context: SheetContext = {
    campaign: of.plan,
    ...{ area, period: of.period, today: dayInShanghai(newsroom.now()) },
    ...(await comparedWith(newsroom, of, area)),
    published: (await publishedOf(newsroom, of, area)).published,
  }
  const found = checkRows(sheet, rows, context)
  if (found.length > 0)
    throw new Refusal('figure', {
      fields: faultKeys(sheet, rows, found).slice(0, 20),
      detail: { findings: found.slice(0, 500) },
    })
  await expectNoHidden(newsroom, of, await expectReasons(newsroom, of, area, { rows, reasons }))
  // A reason is published as it was written.
  const telling = Object.entries(reasons).filter(([, text]) => personalInWords(text, of.sheet))
  if (telling.length > 0) throw new Refusal('personal', { fields: telling.map(([key]) => key).slice(0, 20) })
}

/**
 * `POST …/{area}/review`: the office above accepts what was handed in or sends it back with remarks; the place itself takes it
 * back with `reopen`, and before anything was accepted nothing was handed in then. Refuses `conflict`, `step`, `toCome` for a month that is not over, `unfit` for rows that are wrong by the campaign in force, `reason` for a return that says nothing, and for
 * what would change a value that became public since it was handed in, without saying why; `personal` with cells and reasons that would be the
 * first to tell who a person is.
 */
export function reviewSubmission(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate(newsroom, context, progressRoutes.review)
    const of = await sheetToChange(newsroom, context)
    const area = theirArea(context, staff, of)
    const { version, step, remarks } = await readBody(context, progressRoutes.review)
    const before = await newsroom.records.readSubmission(of, area)
    if (!before) throw new Refusal('notFound')
    await expectVersion(newsroom, staff, { of, area, before }, version)
    expectStep(staff, area, before, step)
    if (step === 'accept') expectReady(newsroom, of)
    if (step === 'return' && remarks.length === 0) throw new Refusal('reason')
    if (step === 'accept') {
      const rows = await newsroom.files.readRows(before.rows)
      const { reasons, history } = before
      expectFit(newsroom, of, area, rows)
      const said = await expectReasons(newsroom, of, area, { rows, reasons, day: handedInOn(history) })
      await expectNobody(newsroom, of, said)
    }
    const day = dayInShanghai(newsroom.now())
    // What goes back is accepted no more: the next edition is without it.
    const { accepted, submittedOn, ...rest } = before
    const after: Written = {
      ...rest,
      ...(isDayKept(before.history, step) && submittedOn && { submittedOn }),
      ...(step !== 'return' && accepted && { accepted }),
      state: step === 'accept' ? 'accepted' : step === 'return' ? 'returned' : 'draft',
      ...(step === 'return' && { remarks, returned: before.rows }),
      ...(step === 'accept' && {
        remarks: [],
        accepted: { rows: before.rows, reasons: before.reasons, by: staff.sub, day },
      }),
    }
    return finish(newsroom, context, staff, { of, area, before }, noted(after, step, staff, day))
  }
}
