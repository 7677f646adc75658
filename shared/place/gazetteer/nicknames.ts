import { cities } from '../division.ts'
import { stemOf } from './names-of-divisions.ts'

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
export const sharedNames: Readonly<Record<string, readonly string[]>> = {
  太湖新城: ['Z320201', '320506', '320509'],
  城南新区: ['Z320901'],
  湖滨新区: ['Z321301'],
  生态科技新城: ['Z321001'],
  科技新城: ['Z321001'],
  生态新城: ['Z320801'],
  大港: ['321171'],
  能达: ['320671'],
  研创园: ['Z320101'],
  盐南: ['Z320901'],
  江北: ['Z320101', '320111', '320116'],
  sip: ['320576'],
}

/** The shorter forms of a zone's name that end like it: 武进经济开发区 gives 武进经开区 and 武进开发区. */
export function shorterForms(name: string): string[] {
  const long = nicknames.filter((one) => name.endsWith(one)).sort((a, b) => b.length - a.length)[0]
  const family = families.find((one) => long !== undefined && one.includes(long))
  if (!long || !family) return []
  return family.slice(family.indexOf(long) + 1).map((short) => name.slice(0, -long.length) + short)
}

/** A name without the province and the city before it. */
export function withoutCity(name: string, cityCode: string): string {
  const city = cities.find((one) => one.code === cityCode)?.zh ?? ''
  const bare = name.replace(/^(江苏省?|中国|国家)/, '')
  for (const prefix of [city, stemOf(city)])
    if (prefix && bare.startsWith(prefix) && bare.length > prefix.length + 1) return bare.slice(prefix.length)
  return bare
}
