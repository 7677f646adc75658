import { SUPPRESSED } from '../../../../shared/progress/edition.ts'
import { type DifferingLine, editionDifference } from '../../../../shared/progress/edition-difference.ts'
import { openRows } from '../../../../shared/progress/public-rows.ts'
import type { Sheet, SheetRow } from '../../../../shared/progress/sheet.ts'
import { reasonFor } from '../../../../shared/progress/submission.ts'

/** Something that a submission says otherwise than what is public, and the office's reason where it gave one. */
export interface ChangedLine extends DifferingLine {
  readonly reason: string | undefined
}

/**
 * What a submission says otherwise than what was published of the place: every cell, whether it needs a reason or moves on by itself, and
 * rows that came and went. Nothing where nothing was published. A number that is suppressed in public differs from none.
 */
export function changedLines(
  sheet: Sheet,
  published: readonly SheetRow[],
  rows: readonly SheetRow[],
  reasons: Readonly<Record<string, string>>,
): ChangedLine[] {
  if (published.length === 0) return []
  return editionDifference(sheet, published, openRows(sheet, rows))
    .filter(({ from }) => from !== SUPPRESSED)
    .map((line) => ({ ...line, reason: reasonFor(reasons, line) }))
}
