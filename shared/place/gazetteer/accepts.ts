import { divisionsOfCity, zonesOn } from './districts-and-zones.ts'
import type { Entry } from './entry.ts'

/** The districts and zones that a name leaves possible: a district's includes the zones on its land. */
export function accepts({ role, level, codes }: Entry): ReadonlySet<string> {
  if (role === 'city') return new Set(codes.flatMap(divisionsOfCity))
  if (level === 'district' || level === 'former')
    return new Set(codes.flatMap((code) => [code, ...zonesOn(code)]))
  return new Set(codes)
}

/** What all of them leave possible. */
export function common(sets: readonly ReadonlySet<string>[]): Set<string> {
  const [first, ...others] = sets
  return new Set([...(first ?? [])].filter((code) => others.every((one) => one.has(code))))
}
