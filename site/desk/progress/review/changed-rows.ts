import type { SubmissionReply } from '../../../../shared/contract/progress.ts'
import { isHiddenWith } from '../../../../shared/progress/compose-edition.ts'
import { SUPPRESSED } from '../../../../shared/progress/edition.ts'
import { type DifferingLine, editionDifference } from '../../../../shared/progress/edition-difference.ts'
import { openRows } from '../../../../shared/progress/public-rows.ts'
import { rowKey, type Sheet, type SheetRow } from '../../../../shared/progress/sheet.ts'
import { reasonFor } from '../../../../shared/progress/submission.ts'

/** Something that a submission says otherwise than what is public, and the office's reason where it gave one. */
export interface ChangedLine extends DifferingLine {
  readonly reason: string | undefined
}

/**
 * What a submission says otherwise than what was published of the place: every cell, whether it needs a reason or moves on by itself,
 * rows that came and went, and of one that came back what is another than it last was in public. Nothing where nothing was published. A
 * number that is suppressed in public differs from none, nor what is noted of it.
 */
export function changedLines(
  sheet: Sheet,
  { published, gone }: Pick<SubmissionReply, 'published' | 'gone'>,
  rows: readonly SheetRow[],
  reasons: Readonly<Record<string, string>>,
): ChangedLine[] {
  if (published.length + gone.length === 0) return []
  const keysOf = (all: readonly SheetRow[]) => new Set(all.map((row) => rowKey(sheet, row)))
  const now = openRows(sheet, rows)
  const [there, taken] = [keysOf(now), keysOf(gone)]
  const back = gone.filter((row) => there.has(rowKey(sheet, row)))
  const hidden = keysOf([...published, ...gone].filter(({ value }) => value === SUPPRESSED))
  const all = [
    ...editionDifference(sheet, published, now),
    ...editionDifference(
      sheet,
      back,
      now.filter((row) => taken.has(rowKey(sheet, row))),
    ),
  ]
  return all
    .filter(({ row, column }) => !hidden.has(row) || !isHiddenWith(column))
    .map((line) => ({ ...line, reason: reasonFor(reasons, line) }))
}
