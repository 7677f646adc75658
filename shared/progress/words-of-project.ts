import { cutName } from '../case/firm-name.ts'

/** What projects are beside their name. */
const KIND =
  /(?:项目|工程|地块|标段|住宅|小区|[东西南北]?区|[一二三四五六七八九十\d]+(?:号楼|号|期|标|栋|幢)|[()（）])$/u

/** By what a project is told in short: its name without what it is and which part of it, with its place and without. Nothing of two characters. */
export function wordsOfProject(name: string): string[] {
  const { place } = cutName(name)
  const bare = name.replace(/\s/g, '')
  const words = [bare]
  for (let left = bare; ; ) {
    const next = left.replace(KIND, '')
    if (next === left || next === '') break
    words.push(next)
    left = next
  }
  const each = words.flatMap((one) => [one, one.startsWith(place) ? one.slice(place.length) : one])
  return [...new Set(each)].filter((one) => one.length > 2 && one !== place)
}
