import { reporterOf } from '../compose-edition.ts'
import type { SheetEdition } from '../edition.ts'
import { cameOf } from './figure-cell.ts'
import { type NoNumbers, noneLacks } from './indicator-sum.ts'

/** Which places a register tells of, and which it does not, by what came of their reports. */
export interface RegisterLacks extends NoNumbers {
  /** Places of which a report was accepted, if only that there is no line. */
  readonly told: number
}

/**
 * The places of which a register holds no report: that none of its lines is of a place does not mean that there is nothing there. A place
 * whose report without a line was accepted has nothing.
 */
export function registerLacks(edition: Lacking, areas: readonly string[]): RegisterLacks {
  const silent = areas.filter((area) => !isToldOf(edition, area))
  const of = (state: 'handedIn' | 'returned' | undefined) =>
    silent.filter((area) => cameOf(edition, area)?.state === state)
  return {
    ...noneLacks,
    ...{ missing: of(undefined), handedIn: of('handedIn'), returned: of('returned') },
    told: areas.length - silent.length,
  }
}

type Lacking = Pick<SheetEdition, 'areas' | 'rows'>

const isToldOf = ({ areas, rows }: Lacking, area: string): boolean =>
  areas.some((one) => one.area === area && one.submittedOn !== undefined) ||
  rows.some((row) => reporterOf(String(row.area)) === area)
