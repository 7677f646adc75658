import { progressRoutes } from '../../../shared/contract/progress.ts'
import { cities } from '../../../shared/place/division.ts'
import type { Figure } from '../../../shared/progress/submission.ts'
import type { SampleAct } from './console.ts'

/** Months of sample figures, with the day on which the province published each. */
const months = [
  { period: '2023-05', handedInOn: '2023-06-05', publishedOn: '2023-06-12' },
  { period: '2023-06', handedInOn: '2023-07-04', publishedOn: '2023-07-11' },
  { period: '2023-07', handedInOn: '2023-08-04', publishedOn: '2023-08-10' },
] as const

/** Sites under construction in a month, invented, in about the proportions in which the cities build. */
const SITES: Readonly<Record<string, number>> = {
  ...{
    '320100': 1187,
    '320200': 763,
    '320300': 694,
    '320400': 611,
    '320500': 1542,
    '320600': 983,
    '320700': 328,
  },
  ...{ '320800': 361, '320900': 487, '321000': 419, '321100': 292, '321200': 374, '321300': 343 },
}

/** Handed in after its day; not handed in at all. */
const LATE = new Map([['320700', '2023-07-08']])
const ABSENT = new Map([['321200', '2023-07']])

/** Between 0 and 1, irregular, and always the same for the same words. */
function chance(...words: string[]): number {
  let hash = 2166136261
  for (const one of words.join('/')) hash = Math.imul(hash ^ one.charCodeAt(0), 16777619) >>> 0
  return (((hash ^ (hash >>> 13)) >>> 0) % 10_000) / 10_000
}

/** What a city reports month by month; parts never exceed their wholes, and what counts from the beginning only grows. */
function figuresOf(city: string): Record<string, Figure>[] {
  let [inspected, found, fixed, listed, cleared] = [0, 0, 0, 0, 0]
  return months.map(({ period }) => {
    const roll = (use: string) => chance(city, period, use)
    const sites = Math.round((SITES[city] ?? 300) * (0.94 + roll('sites') * 0.12))
    inspected = Math.min(sites, Math.round(inspected * 0.97 + sites * (0.22 + roll('inspected') * 0.17)))
    const hazards = Math.round(sites * (1.6 + roll('found') * 2.9))
    found += hazards
    fixed = Math.min(found, Math.round(fixed + (found - fixed) * (0.71 + roll('fixed') * 0.27)))
    listed += Math.floor(roll('listed') * (1 + sites / 300))
    cleared = Math.min(listed, cleared + Math.round((listed - cleared) * roll('cleared')))
    const counts = {
      stopNotices: sites * (0.004 + roll('stop') * 0.03),
      penalties: sites * roll('penalty') * 0.021,
    }
    return {
      inspected: { kind: 'figure', value: inspected, of: sites },
      hazardsFound: { kind: 'figure', value: hazards },
      hazardsFixed: { kind: 'figure', value: fixed, of: found },
      supervisedCleared: { kind: 'figure', value: cleared, of: listed },
      stopNotices: { kind: 'figure', value: Math.round(counts.stopNotices) },
      penalties:
        roll('known') < 0.08
          ? { kind: 'missing', reason: '有两件还在复议，数字待定（示例）' }
          : { kind: 'figure', value: Math.round(counts.penalties) },
    }
  })
}

/** Hands in for every city, one of them late and one not at all, and publishes each month. */
export async function addProgress(act: SampleAct): Promise<void> {
  const figures = new Map(cities.map(({ code }) => [code, figuresOf(code)]))
  for (const [n, { period, handedInOn, publishedOn }] of months.entries()) {
    for (const { code } of cities) {
      if (ABSENT.get(code) === period) continue
      const late = period === '2023-06' ? LATE.get(code) : undefined
      const body = { version: 0, figures: figures.get(code)?.[n] ?? {}, submit: true }
      await act(`city-${code}`, late ?? handedInOn, progressRoutes.save, { city: code, period }, body)
    }
    await act('province-approver', publishedOn, progressRoutes.publish, { period }, { edition: 0 })
  }
}
