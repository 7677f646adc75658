import * as z from 'zod'
import { sheetIds } from '../campaign/sheet-ids.ts'
import { AwaitedReport } from '../progress/awaited.ts'
import { EditionMark, Revision } from '../progress/edition.ts'
import { editionChecks } from '../progress/edition-checks.ts'
import { DifferingLine } from '../progress/edition-difference.ts'
import { ROWS, SheetRow } from '../progress/sheet.ts'
import { Period } from '../progress/sheet-period.ts'
import { KeptFile, Part, Remark, Submission } from '../progress/submission.ts'
import { Day } from '../value/day.ts'
import { FileName } from '../value/file-name.ts'
import { Sha256 } from '../value/hash.ts'
import { OfficeCode } from '../value/office-code.ts'
import { written } from '../value/written.ts'
import { route } from './route.ts'

/** Most bytes of what carries a submission's rows. */
const ROW_BYTES = 5 * 1024 * 1024

/** Bytes of a file that rows are read from, or of an attachment: what one request to a function can carry. */
export const SUBMITTED_FILE_BYTES = 4 * 1024 * 1024

/** What is due, or open, of a sheet for whoever asks. */
export const DueSheet = z.strictObject({
  campaign: z.string(),
  sheet: z.enum(sheetIds),
  period: Period,
  dueOn: Day.optional(),
  /** Of those whose submissions come to this office: how many handed in (what went back counts no more), were accepted, and should. */
  handedIn: z.int(),
  accepted: z.int(),
  expected: z.int(),
  /** Of those, how many wait to be accepted. */
  waiting: z.int().min(0),
  /** To the province: how many were accepted on a later day than the newest edition, or before there is any. */
  fresh: z.int().min(0),
  /** Whether this office reports it too. */
  reports: z.boolean(),
  /** One's own. */
  own: Submission.shape.state.optional(),
  edition: z.int().min(0),
  /** Requests that words be hidden in what is public of it, which wait for whoever asks. */
  hiding: z.int().min(0),
  /** To a city: places that revised their figures since it handed in its own; to the province: cities with such places. */
  revised: z.int().min(0),
})
export type DueSheet = z.infer<typeof DueSheet>

export const DueReply = z.strictObject({ today: Day, sheets: z.array(DueSheet) })
export type DueReply = z.infer<typeof DueReply>

/** A sheet's period as somebody sees it. */
export const SheetReply = z.strictObject({
  today: Day,
  dueOn: Day.optional(),
  /** Newest published edition; 0 before the first. */
  edition: z.int().min(0),
  /** Whether publish still writes it. */
  publishing: z.boolean(),
  /** An edition that was ordered and that publish stopped before anything of it was public, and since when. The next one takes its place. */
  stopped: z.strictObject({ edition: z.int().min(1), on: Day }).optional(),
  /** All that this person may see, own first. */
  submissions: z.array(Submission),
  /** Offices that are to hand in to this one, or are this one. */
  expected: z.array(OfficeCode),
  /** What this person may do with the period. */
  mayPublish: z.boolean(),
})
export type SheetReply = z.infer<typeof SheetReply>

/** One place's submission with its rows, and what they are compared with. */
export const SubmissionReply = z.strictObject({
  today: Day,
  submission: Submission.optional(),
  rows: z.array(SheetRow),
  /** The place's own accepted rows of the newest earlier period. */
  last: z.array(SheetRow),
  /** Of running totals the next number that the place had accepted for a later period. */
  later: z.array(SheetRow),
  /** Of figures that have no number in it, the last number of an earlier one, with its month: to be seen, not compared. */
  older: z.array(z.strictObject({ period: Period, row: SheetRow })),
  /** All cities' published numbers of the newest earlier period. */
  others: z.array(SheetRow),
  /** Whether anything of the period is public, of any place. */
  isPublic: z.boolean(),
  /** The place's rows as published for this period. */
  published: z.array(SheetRow),
  /** Those that were published and taken out, each as it was last public; and of rows that stand the cells that were emptied. */
  gone: z.array(SheetRow),
  /** Rows that districts handed in to this city, to be taken over. */
  below: z.array(
    z.strictObject({ area: OfficeCode, state: Submission.shape.state, rows: z.array(SheetRow) }),
  ),
  /** Of a city's figures: what its places have handed in by now. Who hands in names what was seen. */
  parts: z.array(Part),
  /** Numbers of a city that no longer agree with what its places handed in: as they stand, and as they would be. */
  apart: z.array(
    z.strictObject({
      area: OfficeCode,
      indicator: z.string(),
      column: z.enum(['value', 'of']),
      stands: z.number(),
      now: z.number(),
    }),
  ),
  /** What this person may do with it. */
  may: z.array(z.enum(['save', 'submit', 'return', 'accept', 'reopen'])),
})
export type SubmissionReply = z.infer<typeof SubmissionReply>

/** A row as it comes in: its texts cleaned, as every text that somebody typed. */
export const WrittenRow = z.record(z.string().max(40), z.union([written(0, 2000), z.number()]))

/** A kept file with its name cleaned, as every text that somebody gives. */
const NamedFile = KeptFile.extend({ name: FileName })

/** Save, and with `submit` hand in. `version` 0: the first. */
export const SaveSubmission = z.strictObject({
  version: z.int().min(0),
  rows: z.array(WrittenRow).max(ROWS),
  file: NamedFile.optional(),
  attachments: z.array(NamedFile).max(20),
  reasons: z.record(z.string().max(200), written(2, 300)),
  /** Of a city's figures: what its places had handed in when this was written. Absent: what they have now. */
  parts: z.array(Part).max(60).optional(),
  submit: z.boolean(),
})

/** What becomes of what was handed in. A return says why, at a cell or of all. */
export const ReviewSubmission = z.strictObject({
  version: z.int().min(1),
  step: z.enum(['return', 'accept', 'reopen']),
  remarks: z.array(Remark.extend({ text: written(2, 500) })).max(200),
})

/** Most lines of what differs that are shown. */
export const DIFFERING = 500

/** Most places that tell of a person that are shown. */
export const TOLD = 200

/** What would be published. */
export const EditionPreview = z.strictObject({
  /** The edition that this would be. */
  edition: z.int().min(1),
  accepted: z.array(OfficeCode),
  /** Those of them whose rows are wrong by the campaign in force: while there are any, nothing is published. */
  unfit: z.array(OfficeCode),
  /**
   * Those that nothing is accepted of now: with what came of them, where anything did. `kept`: what was published of them before
   * stays. `again`: something was accepted of them, and what came since is not.
   */
  waiting: z.array(
    z.strictObject({
      area: OfficeCode,
      awaited: AwaitedReport.optional(),
      kept: z.boolean(),
      again: z.literal(true).optional(),
    }),
  ),
  rows: z.int(),
  revisions: z.array(Revision),
  editions: z.array(EditionMark),
  /** Hash of all that would be published: who publishes names it. */
  body: Sha256,
  /** Whether it is what is public already. */
  same: z.boolean(),
  /** What it says otherwise than the last edition: how much, and the first lines of it. Nothing before the first. */
  differs: z.strictObject({ lines: z.array(DifferingLine).max(DIFFERING), all: z.int().min(0) }),
  /**
   * Cells and reasons, by `cellKey`, that would be the first to tell who a person is, or say words that were hidden, with what tells. While there
   * are any, nothing is published.
   */
  personal: z
    .array(z.strictObject({ key: z.string(), of: z.enum(['cell', 'reason']), found: z.string() }))
    .max(TOLD),
})
export type EditionPreview = z.infer<typeof EditionPreview>

/** Publish what was previewed. `edition`: the one this replaces; `body`: what the preview showed; `read`: what was looked at. */
export const PublishSheet = z.strictObject({
  edition: z.int().min(0),
  body: Sha256,
  read: z.array(z.enum(editionChecks)).max(editionChecks.length).readonly().default([]),
})

const at = '/api/newsroom/progress/{campaign}/{sheet}/{period}'
const reads = ['drafter', 'approver', 'lead', 'citySupervisor', 'auditor'] as const
const writes = ['lead', 'citySupervisor', 'drafter'] as const

/** Figures and registers of campaigns, from a place to the public. */
export const progressRoutes = {
  due: route('/api/newsroom/progress', {
    ...{ stage: 'newsroom', method: 'get', roles: [...reads] },
    summary: 'What is due of every sheet',
    reply: DueReply,
  }),
  sheet: route(at, {
    ...{ stage: 'newsroom', method: 'get', roles: [...reads] },
    summary: 'Who handed in what of a sheet for a period',
    reply: SheetReply,
  }),
  submission: route(`${at}/{area}`, {
    ...{ stage: 'newsroom', method: 'get', roles: [...reads] },
    summary: 'One place’s rows, and what they are compared with',
    reply: SubmissionReply,
  }),
  save: route(`${at}/{area}`, {
    ...{ stage: 'newsroom', method: 'put', roles: [...writes] },
    summary: 'Save or hand in a submission',
    ...{ request: SaveSubmission, limit: ROW_BYTES, reply: SubmissionReply },
    refusals: ['figure', 'conflict', 'step', 'reason', 'reasonsTooLong', 'personal', 'missing', 'toCome'],
  }),
  review: route(`${at}/{area}/review`, {
    ...{ stage: 'newsroom', method: 'post', roles: ['citySupervisor', 'drafter', 'approver', 'lead'] },
    summary: 'Accept a submission, send it back with remarks, or take one’s own back',
    ...{ request: ReviewSubmission, limit: 200_000, reply: SubmissionReply },
    refusals: ['conflict', 'step', 'unfit', 'reason', 'personal', 'toCome'],
  }),
  edition: route(`${at}/edition`, {
    ...{ stage: 'newsroom', method: 'get', roles: ['drafter', 'approver', 'auditor'], provincial: true },
    summary: 'What would be published of a sheet for a period',
    reply: EditionPreview,
  }),
  publish: route(`${at}/edition`, {
    ...{ stage: 'newsroom', method: 'post', roles: ['approver'], provincial: true },
    summary: 'Publish what was accepted of a sheet for a period',
    ...{ request: PublishSheet, limit: 1024, reply: SheetReply },
    refusals: ['stepUp', 'conflict', 'self', 'step', 'unfit', 'unticked', 'reason', 'personal', 'toCome'],
  }),
  putFile: route('/api/newsroom/progress-files/{area}/{picture}', {
    ...{ stage: 'newsroom', method: 'put', roles: [...writes], status: [204] },
    summary: 'A file of one’s own office that rows are read from, or an attachment; never public',
    limit: SUBMITTED_FILE_BYTES,
    refusals: ['altered'],
  }),
  file: route('/api/newsroom/progress-files/{area}/{picture}', {
    ...{ stage: 'newsroom', method: 'get', roles: [...reads] },
    summary:
      'A file that rows were read from, or an attachment: for the office that put it and those it reports to',
  }),
}
