import * as z from 'zod'
import type { SubmissionReply } from '../../../../shared/contract/progress.ts'
import { checkRows } from '../../../../shared/progress/check-rows.ts'
import { revisionsBetween } from '../../../../shared/progress/compose-edition.ts'
import { personalInWords, type Telling } from '../../../../shared/progress/personal-check.ts'
import { openRows } from '../../../../shared/progress/public-rows.ts'
import { sheetNames } from '../../../../shared/progress/read-names.ts'
import { readRow, type WrittenRow, writtenRow } from '../../../../shared/progress/read-row.ts'
import type { ValueCode } from '../../../../shared/progress/read-value.ts'
import { keysOfReasons, toldReasons } from '../../../../shared/progress/reasons-asked.ts'
import type {
  Finding,
  FindingCode,
  Sheet,
  SheetContext,
  SheetRow,
} from '../../../../shared/progress/sheet.ts'
import { isReason, KeptFile, Part, reasonFor } from '../../../../shared/progress/submission.ts'
import type { SheetAt } from '../address.ts'

const Written = z.record(z.string(), z.string()).readonly()

/** A place's rows as they are typed, with what goes along with them. */
export const SheetDraft = z.object({
  /** Version of the submission that was read; 0: none yet. */
  version: z.int().min(0),
  /** A submission has no other. */
  revision: z.literal(0),
  rows: z.array(Written).readonly(),
  file: KeptFile.optional(),
  attachments: z.array(KeptFile).readonly(),
  reasons: z.record(z.string(), z.string()).readonly(),
  /** Of a city's figures: what its places had handed in when it was begun, or when their rows were taken over. */
  parts: z.array(Part).readonly().optional(),
})
export type SheetDraft = Readonly<z.infer<typeof SheetDraft>>

/** What stands on the server, ready to be written on; of its reasons those of changes that are not public yet: another change has its own. */
export function draftOf(
  {
    submission,
    rows,
    parts,
    ...standing
  }: Pick<SubmissionReply, 'submission' | 'rows' | 'parts' | 'isPublic' | 'published' | 'gone' | 'today'>,
  at: Pick<SheetAt, 'sheet' | 'campaign'>,
): SheetDraft {
  const reasons = toldReasons(changedCells(at, standing, rows), submission?.reasons ?? {})
  return {
    ...{ version: submission?.version ?? 0, revision: 0, rows: rows.map(writtenRow) },
    ...{ attachments: submission?.attachments ?? [], reasons },
    ...(submission?.file && { file: submission.file }),
    ...(parts.length > 0 && { parts }),
  }
}

/** Something about a typed row: as the checks find it, or what cannot be known of what was written. */
export interface EntryFinding extends Omit<Finding, 'code'> {
  readonly code: FindingCode | ValueCode
}

/** What typed rows are, and what is wrong with them. */
export interface ReadDraft {
  readonly rows: readonly SheetRow[]
  readonly findings: readonly EntryFinding[]
}

/** Reads typed rows as a file's are read, and checks them. */
export function readDraft(sheet: Sheet, typed: readonly WrittenRow[], context: SheetContext): ReadDraft {
  const names = sheetNames(sheet, context.campaign, context.area)
  const read = typed.map((one) => readRow(sheet, context.campaign, one, { names, period: context.period }))
  const rows = read.map(({ row }) => row)
  const unknown = read.flatMap(({ unknown: one }, row): EntryFinding[] =>
    Object.entries(one).map(([column, found]) => ({ row, column, level: 'error', ...found })),
  )
  const named = new Set(unknown.map(({ row, column }) => `${row}.${column}`))
  const found = checkRows(sheet, rows, context).filter(({ row, column }) => !named.has(`${row}.${column}`))
  return { rows, findings: [...unknown, ...found] }
}

/** Findings that say that something is still missing: nobody is told while they are filling it in. */
const MISSING: ReadonlySet<string> = new Set(['absent', 'reason', 'required', 'noWhole'])

/** What is said now: what is missing only once it was tried to hand in. */
export const shownFindings = (findings: readonly EntryFinding[], tried: boolean): EntryFinding[] =>
  findings.filter(({ code }) => tried || !MISSING.has(code))

/** Published cells that would be others, and need a reason each. */
export const changedCells = (
  { sheet, campaign }: Pick<SheetAt, 'sheet' | 'campaign'>,
  { isPublic, published, gone, today }: Pick<SubmissionReply, 'isPublic' | 'published' | 'gone' | 'today'>,
  rows: readonly SheetRow[],
) =>
  revisionsBetween(sheet, published, openRows(sheet, rows), {
    gone,
    campaign,
    isPublic,
    todayOf: () => today,
  })

/** Those of them that no reason was written for. */
export const unexplained = (
  changed: ReturnType<typeof changedCells>,
  reasons: Readonly<Record<string, string>>,
): ReturnType<typeof changedCells> => {
  const told = toldReasons(changed, reasons)
  return changed.filter((one) => !isReason(reasonFor(told, one)))
}

/** What in the reasons of changed cells tells who somebody is, by the cell: as the server reads them, so that it refuses nothing that was not marked. */
export const tellingReasons = (
  sheet: Pick<Sheet, 'id'>,
  changed: ReturnType<typeof changedCells>,
  reasons: Readonly<Record<string, string>>,
): ReadonlyMap<string, Telling> =>
  new Map(
    keysOfReasons(changed).flatMap((key) => {
      const told = personalInWords(reasons[key] ?? '', sheet.id)
      return told ? [[key, told] as const] : []
    }),
  )

/** Rows with one more, or one changed, by its key; a row in which nothing stands but its key goes. */
export function withRow(
  sheet: Pick<Sheet, 'key'>,
  rows: readonly WrittenRow[],
  next: WrittenRow,
): WrittenRow[] {
  const isSame = (row: WrittenRow) => sheet.key.every((column) => row[column] === next[column])
  const isEmpty = Object.entries(next).every(([name, text]) => sheet.key.includes(name) || text === '')
  const at = rows.findIndex(isSame)
  if (at === -1) return isEmpty ? [...rows] : [...rows, next]
  return rows.flatMap((row, n) => (n !== at ? [row] : isEmpty ? [] : [next]))
}

/** Most papers that go along. */
export const PAPERS = 20

/** A file whose rows were added: the one that the others came from goes along as a paper, as long as there is room. */
export function withFile(
  { file: before, attachments }: Pick<SheetDraft, 'file' | 'attachments'>,
  file: KeptFile,
): Pick<SheetDraft, 'file' | 'attachments'> {
  const others = attachments.filter(({ hash }) => hash !== before?.hash)
  const stays = before && before.hash !== file.hash && others.length < PAPERS
  return { file, attachments: stays ? [...others, before] : attachments }
}

/** What was seen of places below once the rows of some of them were taken over as they are now. */
export const partsTaken = (
  seen: SheetDraft['parts'],
  now: SubmissionReply['parts'],
  below: readonly SheetRow[],
): SubmissionReply['parts'] => {
  const taken = now.filter(({ area }) => below.some((row) => row.area === area))
  return [...(seen ?? []).filter(({ area }) => !taken.some((one) => one.area === area)), ...taken]
}

/** Rows of places below taken over: what stands there of the same places is replaced. */
export function takenOver(rows: readonly WrittenRow[], below: readonly SheetRow[]): WrittenRow[] {
  const areas = new Set(below.map(({ area }) => String(area)))
  return [...rows.filter(({ area = '' }) => !areas.has(area)), ...below.map(writtenRow)]
}
