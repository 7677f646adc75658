import { cities } from '../division.ts'
import { PROVINCE_NAMED } from '../province.ts'
import { stemOf } from './names-of-divisions.ts'
import { spokenNames } from './spoken-names.ts'

/** Long and short forms of what zones are called everywhere. */
const families: readonly (readonly string[])[] = [
  ['经济技术开发区', '经济开发区', '经开区', '开发区'],
  ['高新技术产业开发区', '高新技术开发区', '高新区'],
  ['工业园区', '工业园', '园区'],
  ['新区'],
]

/** Words that name a zone only together with a city. */
export const nicknames: readonly string[] = families.flat()

/** Names of one zone that other places use too: only together with the city. */
export const sharedNames: Readonly<Record<string, readonly string[]>> = spokenNames.sharedNames

/** The shorter forms of a zone's name that end like it: 武进经济开发区 gives 武进经开区 and 武进开发区. */
export function shorterForms(name: string): string[] {
  const long = nicknames.filter((one) => name.endsWith(one)).sort((a, b) => b.length - a.length)[0]
  const family = families.find((one) => long !== undefined && one.includes(long))
  if (!long || !family) return []
  return family.slice(family.indexOf(long) + 1).map((short) => name.slice(0, -long.length) + short)
}

const PROVINCE_BEFORE = new RegExp(`^${PROVINCE_NAMED}`)
const BEFORE_NAMES = new RegExp(`^(?:${PROVINCE_NAMED}|中国|国家)`)

/** A name without the province before it. */
export const withoutProvince = (name: string): string => name.replace(PROVINCE_BEFORE, '')

/** A name without the province and the city before it. */
export function withoutCity(name: string, cityCode: string): string {
  const city = cities.find((one) => one.code === cityCode)?.zh ?? ''
  const bare = name.replace(BEFORE_NAMES, '')
  for (const prefix of [city, stemOf(city)])
    if (prefix && bare.startsWith(prefix) && bare.length > prefix.length + 1) return bare.slice(prefix.length)
  return bare
}
