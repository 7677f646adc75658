import type { DirectoryEntry } from '../office-keys/directory-entry.ts'
import { Refusal } from '../refusal/refusal.ts'
import type { SealedTo } from '../routing/facts.ts'
import type { OfficeCode } from '../value/office-code.ts'
import { type OfficeWrap, type Tip, WRAPS } from './tip.ts'

/** What the tip's wraps are to, without their bytes. */
export type WrapRef = Omit<OfficeWrap, 'wrap'>

/** Codes of the offices above the handling one, nearest first. None of them is complained of by the tip. */
export function officesAbove(tip: Pick<Tip, 'sealedTo'>): readonly string[] {
  return tip.sealedTo.slice(1).map(({ office }) => office)
}

/** An office's wraps, newest first. */
export function wrapsOf<Wrap extends WrapRef>(wraps: readonly Wrap[], office: OfficeCode): Wrap[] {
  return wraps.filter((one) => one.office === office).toReversed()
}

/** Those of these recipients that have no wrap which may open: the only ones that are given one when a tip is passed on. */
export function unwrapped(wraps: readonly WrapRef[], recipients: readonly SealedTo[]): SealedTo[] {
  return recipients.filter(({ office }) => !wraps.some((one) => one.office === office && !one.failed))
}

/**
 * The tip held by these recipients, with wraps for those that had none; every other wrap stays as it is. Refuses
 * `recipients` unless the new ones are exactly theirs, `quota` past {@link WRAPS}.
 */
export function holdBy(
  tip: Tip,
  recipients: readonly SealedTo[],
  added: readonly Pick<OfficeWrap, 'office' | 'wrap'>[],
): Pick<Tip, 'sealedTo' | 'officeWraps'> {
  const wanted = unwrapped(tip.officeWraps, recipients)
  const exact = added.length === wanted.length && wanted.every(({ office }, n) => added[n]?.office === office)
  if (!exact) throw new Refusal('recipients', { fields: wanted.map(({ office }) => office) })
  const made = wanted.flatMap((to, n) => added.slice(n, n + 1).map(({ wrap }) => ({ ...to, wrap })))
  const officeWraps = withinRoom([...tip.officeWraps, ...made])
  const versionOf = (office: OfficeCode) => wrapsOf(officeWraps, office)[0]?.keyVersion ?? 0
  return {
    officeWraps,
    sealedTo: recipients.map(({ office }) => ({ office, keyVersion: versionOf(office) })),
  }
}

/** Version of the key in the directory that an office's newest wrap is not sealed to yet; undefined when it is. */
export function newerVersion(
  tip: Pick<Tip, 'officeWraps'>,
  office: OfficeCode,
  directory: readonly DirectoryEntry[],
): number | undefined {
  const newest = wrapsOf(tip.officeWraps, office)[0]?.keyVersion
  const entered = directory.find((one) => one.office === office)?.keyVersion
  return newest !== undefined && entered !== undefined && entered > newest ? entered : undefined
}

/**
 * The tip with an office's own newer wrap beside its oldest one, the last that somebody else said opens; one between them,
 * of which nobody said so, gives way. So an office never has more than two, however often it renews.
 */
export function renewOwnWrap(tip: Tip, made: OfficeWrap): Tip {
  const { office, keyVersion } = made
  const oldest = tip.officeWraps.find((one) => one.office === office && !one.failed)
  const kept = tip.officeWraps.filter((one) => one.office !== office || one === oldest)
  const sealedTo = tip.sealedTo.map((one) => (one.office === office ? { office, keyVersion } : one))
  return { ...tip, sealedTo, officeWraps: withinRoom([...kept, made]) }
}

/**
 * The tip after a member of an office opened it with its newest wrap: the older ones go. Only another than who made that
 * wrap can say so: nobody alone makes a wrap of garbage and has the good one removed. Undefined when nothing changes.
 */
export function settleWraps(
  tip: Tip,
  { office, sub }: { office: OfficeCode; sub: string },
  keyVersion: number,
): Tip | undefined {
  const [newest, ...older] = wrapsOf(tip.officeWraps, office)
  if (newest?.keyVersion !== keyVersion || older.length === 0 || newest.by === sub) return undefined
  const { failed: _, ...opens } = newest
  const others = tip.officeWraps.filter((one) => one.office !== office)
  return { ...tip, officeWraps: [...others, opens] }
}

/** The tip after an office said that none of its wraps opens; undefined when it said so before, or has none. */
export function markUnopenable(tip: Tip, office: OfficeCode): Tip | undefined {
  if (!tip.officeWraps.some((one) => one.office === office && !one.failed)) return undefined
  const officeWraps = tip.officeWraps.map((one) =>
    one.office === office ? { ...one, failed: true as const } : one,
  )
  return { ...tip, officeWraps }
}

/** Offices that hold a tip and said that none of their wraps opens. */
export function lockedOut(
  tip: Pick<Tip, 'sealedTo'> & { readonly officeWraps: readonly WrapRef[] },
): string[] {
  return unwrapped(tip.officeWraps, tip.sealedTo).map(({ office }) => office)
}

function withinRoom(wraps: OfficeWrap[]): OfficeWrap[] {
  if (wraps.length > WRAPS) throw new Refusal('quota')
  return wraps
}
