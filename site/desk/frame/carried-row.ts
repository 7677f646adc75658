import type { Measure } from '../../../shared/tip/office-record.ts'

/** Some cells of a register's row that a person takes along from an opened tip. */
export interface CarriedRow {
  readonly sheet: string
  readonly row: Readonly<Record<string, string>>
}

let carried: CarriedRow | undefined

/** Takes a row along to a register's screen: in this page's memory alone, in no address, no request and no draft. */
export function carryRow(row: CarriedRow): void {
  carried = row
}

/** The row that was brought for a register; given up with it. */
export function broughtRow(sheet: string): CarriedRow['row'] | undefined {
  return carried?.sheet === sheet ? carried.row : undefined
}

/** Nothing is carried any more. */
export function dropRow(): void {
  carried = undefined
}

/** What of a supervised listing may be public: the office, the notice's number and its days. */
export const listingRow = ({ number, day, due }: Measure, office: string): CarriedRow['row'] => ({
  ...{ area: office, number, listedOn: day, state: 'open' },
  ...(due !== undefined && { dueOn: due }),
})
