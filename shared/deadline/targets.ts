import data from './targets.json' with { type: 'json' }

/** A handling target of this platform. None is shown as law; `certainty` says how far its source was checked. */
export interface Target {
  readonly id: string
  readonly workdays: number
  readonly from: string
  readonly source: string
  readonly certainty: string
  readonly zh: string
  readonly en: string
}

/** All handling targets. */
export const targets: readonly Target[] = data

/** Working days of a target. Throws for an id that does not exist. */
export function targetDays(id: 'accept' | 'finish' | 'extend' | 'tellUrgently' | 'tell'): number {
  const target = targets.find((one) => one.id === id)
  if (!target) throw new RangeError(`no handling target ${id}`)
  return target.workdays
}
