/**
 * What a cell cannot tell. `formula`: its value was not kept; `error`: `#N/A` and the like; `merged`: one of several made
 * one; `digits`: a long number whose last digits are lost; `shown`: its format
 * shows another number, or none; `runs`: a part of its text is raised, lowered or struck out.
 */
export const cellMarks = ['formula', 'error', 'merged', 'digits', 'shown', 'runs'] as const
export type CellMark = (typeof cellMarks)[number]

/** A cell with something in it. */
export interface FileCell {
  /** As a person reads it: days as `2023-09-01`, moments as `2023-09-01T08:30`, per cent as `97.6%`. */
  readonly text: string
  /** Stands as a number in the file, not as a text. */
  readonly number?: true
  /** What its format writes before and behind the number, and that does not stand in it. */
  readonly words?: readonly string[]
  readonly mark?: CellMark
}

/** A line of a sheet; cells by column, which counts from 0. What is empty is not there. */
export interface FileRow {
  /** As a spreadsheet numbers it, from 1. */
  readonly line: number
  readonly hidden?: true
  /** Of a CSV: how many fields it has, empty ones too. */
  readonly fields?: number
  readonly cells: ReadonlyMap<number, FileCell>
}

export interface FileSheet {
  readonly name: string
  readonly hidden?: true
  readonly rows: readonly FileRow[]
  readonly hiddenColumns: ReadonlySet<number>
}

/** A file as it was read. */
export interface SheetFile {
  readonly kind: 'csv' | 'xlsx'
  readonly sheets: readonly FileSheet[]
}

/** What a file may hold; more is refused. */
export const fileLimits = {
  /** Bytes as it lies there. */
  bytes: 4 * 1024 * 1024,
  /** Bytes of all that is unpacked. */
  unpacked: 40 * 1024 * 1024,
  parts: 200,
  /** Lines with something in them, of all sheets: ten thousand, and what a template brings along. */
  rows: 10_500,
  columns: 60,
  /** UTF-16 units of a cell. */
  cell: 2000,
  merged: 200,
} as const

/** A cell's name, `C5`. */
export function cellName(line: number, column: number): string {
  let letters = ''
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters
  return `${letters}${line}`
}
