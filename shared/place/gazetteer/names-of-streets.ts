import { districts, findPlaceByCode } from '../division.ts'
import { type Street, streets } from '../streets.ts'
import { addEntry, type Entry } from './entry.ts'
import { stemOf } from './names-of-divisions.ts'
import { type CityNicknames, noteNickname } from './names-of-zones.ts'
import { nicknames, shorterForms, withoutCity, withoutProvince } from './nicknames.ts'
import { normalise } from './normalise.ts'
import { spokenNames } from './spoken-names.ts'
import { townOfRow, unitOfStreet } from './streets-of-zones.ts'
import { isTelling } from './telling-stems.ts'

const ENDING = /(街道|镇|乡)$/
/** Farms, parks and the like that many districts have: they say nothing without their district. */
const ANYWHERE =
  /^(经济|高新|现代农业|工业|农业|农产品|生物医药|电子信息|高端装备|空港|化学|化工|汽车|新材料|港口|水产|园艺|粮棉|林业|沿海|台湾|省属|县|新城发展|环保产业|物流|种)/
const EVERYWHERE_STEM =
  /[路湖河江海]$|^(和平|幸福|新城|朝阳|中兴|凤凰|五星|红旗|前锋|先锋|合作|新建|新街|新桥|新区|新东|河滨|湖滨|环城|东环|沿江|永安|永兴|永红|兴隆|江东|太平|大桥|高桥|长桥|虹桥|花园|电厂|火花|十字|东南|东港|南城|南山|西林|金山|泰山|黄山|云山|象山|香山|红山|梅山|城.|府前|口岸|平安|永丰|永宁|利国|太和|大庙|运河|安丰|长安)$/

const cityOf = (street: Street) => findPlaceByCode(street.place)?.cityCode ?? ''

/** The names in one row of the list: whole, without brackets, and the parts that are names themselves. */
function namesOfStreet({ zh }: Street, cityCode: string): string[] {
  const parts = zh.split(/[（）-]/).filter((part) => ENDING.test(part) && part.length > 2)
  const glued = zh.replace(/[（）]/g, '')
  const town = Object.entries(spokenNames.partsOfRows).flatMap(([start, names]) =>
    zh.startsWith(start) ? names : [],
  )
  const short = withoutCity(glued, cityCode)
  return [...new Set([zh, glued, short, townOfRow(zh), ...parts, ...town])]
}

const ofCity = new Map<string, Street[]>()
for (const street of streets) ofCity.set(cityOf(street), [...(ofCity.get(cityOf(street)) ?? []), street])

/** Units of the same city with a street-level name that begins alike: 新街口 is more than 新街口街道. */
const sharers = (stem: string, cityCode: string): string[] =>
  (ofCity.get(cityCode) ?? []).filter((one) => one.zh.startsWith(stem)).map(unitOfStreet)

/** Towns that the list holds only inside a resort. */
const olderTowns = Object.entries(spokenNames.olderTowns)

/** Towns that are written otherwise than in the list, which says 马头镇 for 码头镇. Their stem is an everyday word. */
const otherSpellings = Object.entries(spokenNames.otherSpellings)

/**
 * Who may answer for what a row names: two districts in a name are a joint zone, which lies in the second
 * (昆山沭阳工业园); when the list puts it in the first, both are offered.
 */
function unitsOf(street: Street): readonly string[] {
  const unit = unitOfStreet(street)
  if (ENDING.test(street.zh)) return [unit]
  const named = districts
    .map(({ zh, code }) => ({ code, at: street.zh.indexOf(stemOf(zh)), stem: stemOf(zh) }))
    .filter(({ at, stem }) => at >= 0 && stem.length > 1)
    .sort((a, b) => a.at - b.at)
  const last = named.at(-1)?.code
  return named.length > 1 && last !== unit ? [...new Set([unit, ...named.map(({ code }) => code)])] : [unit]
}

/** Streets, towns and townships; their stems, to be read only after a city or district. */
export function addStreets(all: Map<string, Entry>, chained: Map<string, Entry>, known: CityNicknames): void {
  const loose: Entry[] = []
  for (const street of streets) {
    const unit = unitOfStreet(street)
    const cityCode = cityOf(street)
    const entry = { role: 'unit', level: 'street', codes: unitsOf(street) } as const
    noteNickname(known, cityCode, withoutProvince(street.zh), unit)
    for (const name of namesOfStreet(street, cityCode)) {
      const word = normalise(name).replace(/^\||\|$/g, '')
      if (nicknames.includes(word)) continue
      if (!ENDING.test(word) && (word.length < 4 || ANYWHERE.test(word))) continue
      addEntry(all, { ...entry, word, full: true })
      for (const short of shorterForms(word))
        if (!nicknames.includes(short)) addEntry(all, { ...entry, word: short, full: true })
      const stem = word.replace(ENDING, '')
      if (stem === word || stem.length < 2) continue
      for (const ending of all.get(stem)?.level === 'district' ? [] : ['街道', '镇', '乡'])
        loose.push({ ...entry, word: stem + ending, full: true, loose: true })
      const common = EVERYWHERE_STEM.test(stem)
      const codes = [...new Set([unit, ...sharers(stem, cityCode)])]
      const telling = !common && isTelling(stem)
      addEntry(chained, { ...entry, codes, word: stem, full: false, loose: common, chained: true, telling })
      // 石梁河 may be the river, 金龙湖 the lake: offered, never sure.
      if (stem.length > 2 && (!common || /[湖河]$/.test(stem)))
        addEntry(all, { ...entry, codes, word: stem, full: false, loose: common, telling })
    }
  }
  for (const [word, unit] of olderTowns) {
    const entry = { role: 'unit', level: 'street', codes: [unit] } as const
    addEntry(all, { ...entry, word, full: true })
    const stem = word.replace(ENDING, '')
    addEntry(chained, { ...entry, word: stem, full: false, chained: true, telling: isTelling(stem) })
  }
  for (const [word, unit] of otherSpellings)
    addEntry(all, { role: 'unit', level: 'street', codes: [unit], word, full: true })
  for (const entry of loose) addEntry(all, entry)
}

/** Nicknames that a district's own list holds: 武进区 has a 高新区. That of 盐都区 is called after the city. */
export const ownNicknames: ReadonlySet<string> = new Set([
  ...spokenNames.ownNicknames,
  ...streets.filter((one) => nicknames.includes(one.zh)).map((one) => `${one.place} ${one.zh}`),
])
