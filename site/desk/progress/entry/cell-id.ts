import type { WrittenRow } from '../../../../shared/progress/read-row.ts'
import type { Sheet } from '../../../../shared/progress/sheet.ts'

/** Id of a cell's box in the page: findings lead there. */
export const cellId = (key: string, column: string): string =>
  `cell-${`${key}-${column}`.replace(/[^\w-]/g, '_')}`

/** Id of the button that takes out a row that no line stands for. */
export const strayId = (row: number): string => `stray-${row}`

/** What names a typed row. */
export const typedKey = (sheet: Pick<Sheet, 'key'>, row: WrittenRow): string =>
  sheet.key.map((column) => row[column] ?? '').join('/')
