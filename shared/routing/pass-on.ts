import { type OfficeCode, PROVINCE } from '../value/office-code.ts'
import { findChain } from './chain.ts'
import { closedOffices } from './closed-offices.ts'
import type { Facts, Routing } from './facts.ts'
import type { RoutingView } from './table.ts'

/** Where a tip would go, or why it cannot; each reason has its text `desk.error.<name>`. */
export type PassedOn = { readonly routing: Routing } | { readonly refused: 'self' | 'accused' | 'targetKey' }

/**
 * What a tip is sealed to when it is passed to `target`: that office, then the ones above it that have a key.
 * An office that the tip complains of gets nothing, nor does one below it, whose lists it sees.
 */
export function passOn(
  facts: Facts,
  { from, target }: { from: OfficeCode; target: OfficeCode },
  view: RoutingView,
): PassedOn {
  if (from === target) return { refused: 'self' }
  const accused = closedOffices(facts, view.table)
  const offices = officesFrom(target, view)
  if (offices.some((office) => accused.includes(office))) return { refused: 'accused' }
  const recipients = offices
    .flatMap((office) => view.directory.filter((entry) => entry.office === office).slice(-1))
    .map(({ office, keyVersion }) => ({ office, keyVersion }))
  if (recipients[0]?.office !== target) return { refused: 'targetKey' }
  return { routing: { table: view.table.version, recipients } }
}

/** The lowest office above `target` that has a key. */
export function officeAbove(target: OfficeCode, view: RoutingView): OfficeCode {
  const above = officesFrom(target, view).filter((office) => office !== target)
  return above.find((office) => view.directory.some((entry) => entry.office === office)) ?? PROVINCE
}

function officesFrom(target: OfficeCode, view: RoutingView): readonly OfficeCode[] {
  return target === PROVINCE ? [PROVINCE] : findChain(target, view.table).offices
}
