import type { OfficeCode } from '../../value/office-code.ts'
import { cities, zones } from '../division.ts'
import { settled } from './districts-and-zones.ts'
import { addEntry, type Entry } from './entry.ts'
import { stemOf } from './names-of-divisions.ts'
import { nicknames, sharedNames, shorterForms, withoutCity } from './nicknames.ts'
import { normalise } from './normalise.ts'
import { spokenNames } from './spoken-names.ts'

/** City and nickname, as `320100 高新区`, to the units that go by it there. */
export type CityNicknames = Map<string, string[]>

/** Not the name of one zone: 直管区, or an alias with its city in brackets, which the others repeat. */
const unusable = (name: string) => /[(（]/.test(name) || name === '直管区'

/** The names of a zone; one that begins with its city's short name, 南京江北新区, with the long one too. */
function namesOfZone(zone: (typeof zones)[number]): string[] {
  const official = zone.zh.split(/[（）]/).filter(Boolean)
  const whole = zone.zh.replace(/[-（）]/g, '')
  const names = [...official, zone.zh, whole, ...zone.aliases].filter(
    (one) => !unusable(one) || one === zone.zh,
  )
  const city = cities.find((one) => one.code === zone.cityCode)?.zh ?? ''
  const short = stemOf(city)
  const long = names.filter((one) => one.startsWith(short) && !one.startsWith(city))
  return [...names, ...long.map((one) => city + one.slice(short.length))]
}

/** Notes that units of a city go by a nickname there. */
export function noteNickname(known: CityNicknames, cityCode: string, name: string, unit: OfficeCode): void {
  const bare = withoutCity(name, cityCode)
  if (bare === name && !sharedNames[name]) return
  const long = bare === '高新区' ? ['高新技术产业开发区'] : []
  for (const short of [bare, ...long, ...shorterForms(bare)]) {
    // A city has many places that people call 开发区; only the national ones go by it alone.
    if (short === '开发区' && bare !== short && bare !== '经济技术开发区') continue
    if (!nicknames.includes(short) && !sharedNames[short]) continue
    const key = `${cityCode} ${short}`
    known.set(key, [...new Set([...(known.get(key) ?? []), unit])])
  }
}

/** Names of the zones, their aliases and English names. */
export function addZones(all: Map<string, Entry>, known: CityNicknames): void {
  for (const zone of zones) {
    const unit = settled(zone.id)
    const entry = { role: 'unit', level: 'zone', codes: [unit], full: true } as const
    for (const name of namesOfZone(zone)) {
      noteNickname(known, zone.cityCode, name.toLowerCase(), unit)
      const word = normalise(name).replace(/^\||\|$/g, '')
      if (nicknames.includes(word) || sharedNames[word]) continue
      addEntry(all, { ...entry, word })
      const bare = withoutCity(word, zone.cityCode)
      if (bare.length > 4 && !nicknames.includes(bare)) addEntry(all, { ...entry, word: bare })
    }
    addEntry(all, { ...entry, word: normalise(zone.en.replace(/ \(.*/, '')) })
  }
  for (const [key, units] of Object.entries(spokenNames.cityNicknames)) known.set(key, [...units])
}

/** 苏州园区 and 苏州市园区, and the nicknames alone. */
export function addNicknames(all: Map<string, Entry>, known: CityNicknames): void {
  for (const [key, codes] of known) {
    const [cityCode = '', nickname = ''] = key.split(' ')
    const city = cities.find((one) => one.code === cityCode)?.zh ?? ''
    for (const word of [city + nickname, stemOf(city) + nickname])
      addEntry(all, { word, role: 'unit', level: 'zone', full: true, codes })
  }
  for (const word of [...nicknames, ...Object.keys(sharedNames)]) {
    const codes = [...known].filter(([key]) => key.endsWith(` ${word}`)).flatMap(([, units]) => units)
    addEntry(all, {
      word,
      role: 'nickname',
      full: true,
      codes: [...new Set([...codes, ...(sharedNames[word] ?? [])])],
    })
  }
}
