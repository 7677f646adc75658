import type { Campaign, Indicator } from '../../../shared/campaign/campaign-schema.ts'
import { cities, districts } from '../../../shared/place/division.ts'
import type { SheetRow } from '../../../shared/progress/sheet.ts'
import { chance } from './chance.ts'

/** Sites under construction of a city, invented, in about the proportions in which the cities build. */
const SITES: Readonly<Record<string, number>> = {
  ...{
    '320100': 1868,
    '320200': 1259,
    '320300': 1186,
    '320400': 874,
    '320500': 2317,
    '320600': 1443,
    '320700': 553,
  },
  ...{ '320800': 607, '320900': 781, '321000': 648, '321100': 468, '321200': 594, '321300': 693 },
}

/** Sites of a place: a district has a part of its city's. */
export function sitesOf(area: string): number {
  const city = SITES[area]
  if (city !== undefined) return city
  const { cityCode } = districts.find(({ code }) => code === area) ?? { cityCode: '' }
  const all = districts.filter((one) => one.cityCode === cityCode)
  const weight = (code: string) => 0.5 + chance('weight', code)
  const sum = all.reduce((total, { code }) => total + weight(code), 0)
  return Math.max(4, Math.round(((SITES[cityCode] ?? 0) * weight(area)) / sum))
}

/** Months since the campaign began, from 1. */
const ageOf = (period: string) => Number(period.slice(5)) - 3

/** Figures of a city for a month, invented; of its districts too where a figure is asked of them and is a sweep. */
export function figuresIn({ indicators }: Campaign, city: string, period: string): SheetRow[] {
  const detailed = indicators
    .filter(({ level, kind }) => level === 'district' && kind === 'ratio')
    .slice(0, 3)
  const below = districts.filter(({ cityCode }) => cityCode === city)
  const rowsOf = (indicator: Indicator): SheetRow[] => {
    // What is the whole of a ratio too is the same number there.
    const part = indicators.find(({ whole }) => whole === indicator.id)
    if (part) return rowsOf(part).map((row) => countOf(row, indicator))
    if (indicator.every === 'quarter' && Number(period.slice(5)) % 3 !== 0) return []
    if (!detailed.includes(indicator)) return [rowOf(indicator, city, period)]
    const rows = below.map(({ code }) => rowOf(indicator, code, period))
    const sum = (part: 'value' | 'of') => rows.reduce((all, row) => all + Number(row[part] ?? 0), 0)
    return [{ area: city, indicator: indicator.id, value: sum('value'), of: sum('of') }, ...rows]
  }
  return indicators.flatMap(rowsOf)
}

/** The whole of a ratio as a number by itself. */
const countOf = ({ area = '', of, missing }: SheetRow, { id }: Indicator): SheetRow => ({
  ...{ area, indicator: id },
  ...(of !== undefined && { value: of }),
  ...(missing !== undefined && { missing }),
})

function rowOf(indicator: Indicator, area: string, period: string): SheetRow {
  const row = { area, indicator: indicator.id }
  const isCity = cities.some(({ code }) => code === area)
  if (isCity && chance('unknown', area, indicator.id, period) < 0.012)
    return { ...row, missing: '还在核对（示例）' }
  const sites = sitesOf(area)
  const age = ageOf(period)
  const steady = chance('steady', area, indicator.id)
  // Wholes that mean the same are the same number.
  const size = 0.02 + chance('size', indicator.of?.zh ?? indicator.id) * 0.5
  if (indicator.kind === 'ratio') {
    const grown = indicator.cumulative ? 0.4 + age * 0.1 : 1
    const of = Math.max(1, Math.round(sites * (0.3 + size) * grown))
    const part = Math.min(1, 0.34 + steady * 0.34 + age * 0.08)
    return { ...row, value: Math.min(of, Math.round(of * part)), of }
  }
  // People: few, and counted on from month to month where that is asked.
  if (indicator.few || indicator.id === 'deaths')
    return { ...row, value: Math.floor(steady * 2.4 * (indicator.kind === 'running' ? age / 2 : 3)) }
  if (indicator.kind === 'running')
    return { ...row, value: Math.round(sites * size * age * (0.5 + steady * 0.5)) }
  if (indicator.kind === 'amount')
    return { ...row, value: Math.round(sites * size * (40 + steady * 60)) / 100 }
  const swing = 0.85 + chance('swing', area, indicator.id, period) * 0.3
  return { ...row, value: Math.round(sites * size * 0.08 * (0.5 + steady) * swing) }
}
