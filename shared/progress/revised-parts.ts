import type { Campaign } from '../campaign/campaign-schema.ts'
import { PROVINCE } from '../value/office-code.ts'
import { rowsOf } from './by-indicator.ts'
import { placesOf, sumOf } from './due-figures.ts'
import { rowKey, type SheetRow } from './sheet.ts'
import { sheets } from './sheets.ts'
import type { Part, Submission } from './submission.ts'
import { upperOf } from './submission-steps.ts'

type HandedIn = Pick<Submission, 'area' | 'state' | 'rows'>

/** What the places of a city have handed in by now, each by the hash of its rows; drafts and what went back are none. */
export const partsOf = (city: string, all: readonly HandedIn[]): Part[] =>
  city === PROVINCE
    ? []
    : all
        .filter(({ area, state }) => area !== city && upperOf(area) === city && isHandedIn(state))
        .map(({ area, rows }) => ({ area, hash: rows.hash }))

const isHandedIn = (state: Submission['state']) => state === 'submitted' || state === 'accepted'

/** Of what places have handed in by now, what a city had seen when it wrote its own: another hash later is a revision that it does not know of. */
export const seenParts = (now: readonly Part[], seen: readonly Part[] = now): Part[] =>
  seen.filter(({ area }) => now.some((one) => one.area === area))

/** Places that handed in other rows than the city knew of when it last handed in its own; none before it did. */
export function revisedSince(
  city: Pick<Submission, 'area' | 'parts'> | undefined,
  all: readonly HandedIn[],
): string[] {
  if (!city?.parts) return []
  const known = new Map(city.parts.map(({ area, hash }) => [area, hash]))
  return partsOf(city.area, all)
    .filter(({ area, hash }) => known.get(area) !== hash)
    .map(({ area }) => area)
}

/** A number in a city's rows, and what it would be by what its places say now. `area` of the city itself: a sum of all of them. */
export interface Apart {
  readonly area: string
  readonly indicator: string
  readonly column: 'value' | 'of'
  readonly stands: number
  readonly now: number
}

/**
 * Where a city's rows of figures no longer agree with what its places handed in: a place's number that the city took and that is
 * another now, and a sum of the city that its places do not make any more. A sum that never was theirs, and that the city has explained,
 * is none. Nothing is changed.
 */
export function figuresApart(
  { indicators }: Pick<Campaign, 'indicators'>,
  city: string,
  rows: readonly SheetRow[],
  below: readonly { readonly area: string; readonly rows: readonly SheetRow[] }[],
): Apart[] {
  const places = placesOf(city)
  const told = below.flatMap((one) => one.rows.filter(({ area }) => area === one.area))
  const now = new Map(rows.map((row) => [keyOf(row), row]))
  for (const row of told) now.set(keyOf(row), row)
  const newest = [...now.values()]
  return indicators
    .filter(({ level }) => level === 'district')
    .flatMap(({ id }): Apart[] => {
      const own = rowsOf(rows, id).find(({ area }) => area === city)
      const [before, after] = [sumOf(rows, places, id), sumOf(newest, places, id)]
      return columns.flatMap((column): Apart[] => {
        const name = { indicator: id, column }
        const parts = rowsOf(told, id).flatMap((row) => {
          const copy = rowsOf(rows, id).find(({ area }) => area === row.area)
          return differing(copy?.[column], row[column]).map((two) => ({
            area: String(row.area),
            ...name,
            ...two,
          }))
        })
        const same = before[column] === undefined ? own?.note !== undefined : before[column] === after[column]
        const sums = same ? [] : differing(own?.[column], after[column])
        return [...parts, ...sums.map((two) => ({ area: city, ...name, ...two }))]
      })
    })
}

const columns = ['value', 'of'] as const
const keyOf = (row: SheetRow) => rowKey(sheets.figures, row)

/** Two numbers, unless they are the same, or one is none; amounts have two decimals. */
const differing = (stands: unknown, now: unknown) =>
  typeof stands === 'number' && typeof now === 'number' && Math.abs(stands - now) >= 0.005
    ? [{ stands, now }]
    : []
