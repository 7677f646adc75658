import { cities, districts, formerNames } from '../division.ts'
import { provinceName, provinceShort } from '../province.ts'
import { streets } from '../streets.ts'
import { addEntry, type Entry } from './entry.ts'
import { isSlip } from './is-slip.ts'
import { spokenNames } from './spoken-names.ts'
import { unitOfStreet } from './streets-of-zones.ts'
import { isTelling } from './telling-stems.ts'

/** A district's name without what it is: 江宁 of 江宁区. */
export const stemOf = (name: string): string => name.replace(/[区县市]$/, '')

/** Counties of which the list of retired names holds only the city that came after them: 武进县 before 武进市. */
const { countiesBefore } = spokenNames
/** Counties that became cities or districts before our list of retired names begins. */
const olderNames: readonly [string, readonly string[]][] = [
  ...districts
    .filter((one) => one.kind === 'countyLevelCity' || countiesBefore.includes(stemOf(one.zh)))
    .map(({ zh, code }): [string, string[]] => [`${stemOf(zh)}县`, [code]])
    .filter(([name]) => !formerNames.some(({ zh }) => zh === name)),
  ...Object.entries(spokenNames.olderNames),
]

const cityOfOffice = new Map(districts.map((one) => [one.code, one.cityCode]))

/** Units of the same city that answer for a street called like the district: 虎丘街道 is not 虎丘区's. */
function namesakes(stem: string, cityCode: string): string[] {
  return streets
    .filter((one) => one.zh.replace(/街道$|镇$/, '') === stem && cityOfOffice.get(one.place) === cityCode)
    .map(unitOfStreet)
}

function addLatin(all: Map<string, Entry>, en: string, entry: Omit<Entry, 'word' | 'full'>): void {
  const word = en.replace(/['’]/g, '').toLowerCase()
  addEntry(all, { ...entry, word, full: word.includes(' ') })
  addEntry(all, { ...entry, word: word.replace(/ (district|county|city)$/, ''), full: false })
}

/** Provinces, cities, districts and counties, with their short forms, and retired names. */
export function addDivisions(all: Map<string, Entry>, chained: Map<string, Entry>): void {
  for (const word of [provinceShort('zh'), provinceName('zh'), provinceShort('en').toLowerCase()])
    addEntry(all, { word, role: 'province', full: true, codes: [] })
  for (const { zh, en, code } of cities) {
    addEntry(all, { word: zh, role: 'city', full: true, codes: [code] })
    addEntry(all, { word: stemOf(zh), role: 'city', full: false, codes: [code] })
    addLatin(all, en, { role: 'city', codes: [code] })
  }
  for (const [word, code] of Object.entries(spokenNames.olderCities))
    addEntry(all, { word, role: 'city', full: true, codes: [code] })
  for (const { zh, en, code } of districts) {
    const entry = { role: 'unit', level: 'district', codes: [code] } as const
    // 丰县 and 沛县 are as short as a short form.
    addEntry(all, { ...entry, word: zh, full: zh.length > 2 })
    addLatin(all, en, entry)
  }
  for (const [word, code] of Object.entries(spokenNames.spokenDistricts))
    addEntry(chained, { word, role: 'unit', level: 'district', full: true, codes: [code], chained: true })
  addRetired(all, chained)
  addShort(all)
}

function addShort(all: Map<string, Entry>): void {
  for (const { zh, code, cityCode } of districts) {
    const stem = stemOf(zh)
    if (stem.length < 2) continue
    const entry = { role: 'unit', level: 'district' } as const
    addEntry(all, { ...entry, word: stem, full: false, codes: [code, ...namesakes(stem, cityCode)] })
  }
}

function addRetired(all: Map<string, Entry>, chained: Map<string, Entry>): void {
  const retired = formerNames.map(({ zh, now }): [string, readonly string[]] => [zh, now])
  for (const [zh, now] of [...retired, ...olderNames]) {
    const stem = stemOf(zh)
    // Where a zone answers for the heart of a former district, both are offered.
    const heart = streets
      .filter((one) => one.zh === `${stem}街道` && now.includes(one.place))
      .map(unitOfStreet)
    const current =
      districts.some((one) => stemOf(one.zh) === stem) || cities.some((one) => stemOf(one.zh) === stem)
    // 平江区 is retired, or a slip for 吴江区 of the same city; 海门市 is 海门区 as it was called.
    const likely = districts.filter((one) => !current && isSlip(zh, one.zh))
    const meant = likely.filter((one) => now.some((code) => cityOfOffice.get(code) === one.cityCode))
    const codes = [...new Set([...now, ...heart, ...meant.map(({ code }) => code)])]
    const entry = { role: 'unit', level: 'former', codes } as const
    addEntry(all, { ...entry, word: zh, full: true })
    if (!current)
      addEntry(chained, { ...entry, word: stem, full: false, chained: true, telling: isTelling(stem) })
  }
}
