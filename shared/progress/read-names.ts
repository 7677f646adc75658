import type { Campaign } from '../campaign/campaign-schema.ts'
import {
  cities,
  cityOf,
  districts,
  findPlaceByCode,
  placeName,
  shortPlace,
  zones,
} from '../place/division.ts'
import { provinceName, provinceShort } from '../place/province.ts'
import type { Language } from '../value/language.ts'
import { PROVINCE } from '../value/office-code.ts'
import type { Sheet } from './sheet.ts'
import { choiceName } from './sheet-text.ts'

const languages: readonly Language[] = ['zh', 'en']

/** A name as it is compared: without blanks, in half width and small letters. */
export const plainName = (name: string): string => name.normalize('NFKC').replace(/\s/g, '').toLowerCase()

/** Codes by the names that people write for them; several where a name is of several. */
export type Names = ReadonlyMap<string, readonly string[]>

/** What the columns of a sheet call by name. */
export interface SheetNames {
  /** Code of a name in a column: one, several, or none. */
  readonly find: (column: string, name: string) => readonly string[]
  /** The name of a code, in the words of a template. */
  readonly nameOf: (column: string, code: string, language?: Language) => string
}

/** The names of places, indicators, duties and choices for whoever hands in; a place of one's own goes before its namesake elsewhere. */
export function sheetNames(sheet: Sheet, campaign: Campaign, area: string): SheetNames {
  const byColumn = new Map<string, Names>()
  for (const [column, { kind, values = [] }] of Object.entries(sheet.columns)) {
    if (kind === 'place') byColumn.set(column, placeNames())
    if (kind === 'choice')
      byColumn.set(
        column,
        collected(values, (value) => languages.map((one) => choiceName(sheet.id, column, value, one))),
      )
    const listed = listOf(column, campaign)
    if (listed)
      byColumn.set(
        column,
        collected(
          listed.map(({ id }) => id),
          (id) => bothNames(listed, id),
        ),
      )
  }
  return {
    find(column, name) {
      const codes = byColumn.get(column)?.get(plainName(name)) ?? []
      const near = codes.filter((code) => code === area || cityOf(code)?.code === cityOf(area)?.code)
      return codes.length > 1 && near.length > 0 ? near : codes
    },
    nameOf(column, code, language = 'zh') {
      if (sheet.columns[column]?.kind === 'place') return namedPlace(code, language)
      if (sheet.columns[column]?.kind === 'choice') return choiceName(sheet.id, column, code, language)
      return listOf(column, campaign)?.find(({ id }) => id === code)?.[language] ?? code
    },
  }
}

/** What a column of ids names: indicators or duties. */
export function listOf(
  column: string,
  { indicators, duties }: Campaign,
): readonly { readonly id: string; readonly zh: string; readonly en: string }[] | undefined {
  if (column === 'indicator') return indicators
  return column === 'duty' ? duties.filter(({ level }) => level !== 'none') : undefined
}

const bothNames = (
  listed: readonly { readonly id: string; readonly zh: string; readonly en: string }[],
  wanted: string,
) => listed.filter(({ id }) => id === wanted).flatMap(({ zh, en }) => [zh, en])

const PROVINCE_NAMES = [provinceName('zh'), provinceShort('zh'), '省', provinceShort('en')]

const namedPlace = (code: string, language: Language) =>
  code === PROVINCE ? (language === 'zh' ? provinceName : provinceShort)(language) : placeName(code, language)

function placeNames(): Names {
  const codes = [
    ...cities.map(({ code }) => code),
    ...districts.map(({ code }) => code),
    ...zones.filter((one) => !one.sameAs).map(({ id }) => id),
  ]
  const names = collected(codes, (code) => [
    ...languages.flatMap((language) => [placeName(code, language), shortPlace(code, language)]),
    findPlaceByCode(code)?.zh ?? code,
  ])
  for (const name of [PROVINCE, ...PROVINCE_NAMES]) names.set(plainName(name), [PROVINCE])
  return names
}

function collected(
  codes: readonly string[],
  namesOf: (code: string) => readonly string[],
): Map<string, string[]> {
  const names = new Map<string, string[]>()
  for (const code of codes)
    for (const name of new Set([code, ...namesOf(code)].map(plainName)))
      names.set(name, [...(names.get(name) ?? []), code])
  return names
}
