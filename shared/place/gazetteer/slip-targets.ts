import { cities, districts } from '../division.ts'
import { streets } from '../streets.ts'
import { ownZones } from './districts-and-zones.ts'
import { isSlip } from './is-slip.ts'
import type { Mention } from './mention.ts'
import { unitOfStreet } from './streets-of-zones.ts'

/** A name that a text may hold with one slip, and what it stands for. */
export interface SlipTarget {
  readonly name: string
  readonly cityCode: string
  readonly level: 'district' | 'zone' | 'street'
  readonly code: string
}

const afterCity: readonly SlipTarget[] = [
  ...districts
    .filter((one) => one.zh.length > 2)
    .map(({ zh, code, cityCode }): SlipTarget => ({ name: zh, code, cityCode, level: 'district' })),
  ...ownZones.map(({ zh, id, cityCode }): SlipTarget => {
    const stem = cities.find((one) => one.code === cityCode)?.zh.slice(0, -1) ?? ''
    return { name: zh.replace(/（.*/, '').replace(stem, ''), code: id, cityCode, level: 'zone' }
  }),
].filter((one) => one.name.length > 2)

const streetTargets: readonly SlipTarget[] = streets
  .filter((one) => /(街道|镇|乡)$/.test(one.zh) && one.zh.length > 2)
  .map((one) => ({
    name: one.zh,
    code: unitOfStreet(one),
    cityCode: `${one.code.slice(0, 4)}00`,
    level: 'street',
  }))

function byCity(targets: readonly SlipTarget[]): ReadonlyMap<string, readonly SlipTarget[]> {
  const groups = new Map<string, SlipTarget[]>()
  for (const one of targets) groups.set(one.cityCode, [...(groups.get(one.cityCode) ?? []), one])
  return groups
}

/** Streets by their city. */
export const streetsOf = byCity(streetTargets)
/** Districts and zones by their city. */
export const targetsOf = byCity(afterCity)

/** Targets of which the text holds a slip right at `at`. */
export function slipsAt(text: string, at: number, targets: readonly SlipTarget[]): SlipTarget[] {
  return targets.filter((one) => isSlip(text.slice(at, at + one.name.length), one.name))
}

/** A target as a mention. */
export function mentionOf(one: SlipTarget, start: number, trust: Mention['trust']): Mention {
  const entry = { word: one.name, role: 'unit', level: one.level, full: true, codes: [one.code] } as const
  return { entry, start, end: start + one.name.length, trust, slip: true, feeble: true }
}

/** The first, if all stand for one place. */
export const onlyOne = (found: readonly SlipTarget[]) =>
  new Set(found.map((one) => one.code)).size === 1 ? found[0] : undefined
