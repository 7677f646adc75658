import { PROVINCE } from '../../value/office-code.ts'
import { findPlaceByCode } from '../division.ts'
import { divisionsOfCode } from '../divisions-of-code.ts'
import type { Mention } from './mention.ts'

/** Six digits that are no other number: not part of one, no amount, no room. */
const SIX = new RegExp(
  `(^|[^0-9a-z])(z?${PROVINCE.slice(0, 2)}\\d{4})(?![0-9a-z元号万块人室年米平吨斤个])`,
  'g',
)

/** Division codes written out in a normalised text. */
export function findCodes(text: string): Mention[] {
  return [...text.matchAll(SIX)].flatMap(({ 1: before = '', 2: found = '', index }) => {
    const word = found.toUpperCase()
    const codes = divisionsOfCode(word)
    if (codes.length === 0) return []
    const entry = { word, role: 'unit', level: 'code', full: true, codes } as const
    const start = index + before.length
    return [{ entry, start, end: start + word.length, trust: 'strong' as const }]
  })
}

/** A permit's number, or an identity card's: region, a day, four more. */
const PERMIT = /(^|[^0-9a-z])(\d{6})((?:19|20)\d{2})(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dx](?![0-9a-z])/g
const SAYS_PERMIT = /(?:许可|施工证|证号|编号)[^|]{0,6}\|?$/
/** Nobody born since then works on a site. */
const GROWN = '2012'

/**
 * Numbers of construction permits in a normalised text. `ours`: those of the province; without a word like 许可证 they
 * are only offered. `elsewhere`: one of another province is named. Identity cards are passed over.
 */
export function findPermits(text: string): { ours: Mention[]; elsewhere: boolean } {
  const ours: Mention[] = []
  let elsewhere = false
  for (const { 0: whole, 1: before = '', 2: word = '', 3: year = '', index } of text.matchAll(PERMIT)) {
    const start = index + before.length
    const said = SAYS_PERMIT.test(text.slice(Math.max(0, start - 14), start))
    if (!said && year < GROWN) continue
    const city = findPlaceByCode(`${word.slice(0, 4)}00`)
    const codes = divisionsOfCode(word)
    if (!city) elsewhere = true
    else {
      const entry =
        codes.length > 0
          ? ({ word, role: 'unit', level: 'permit', full: true, codes } as const)
          : ({ word, role: 'city', full: true, codes: [city.cityCode] } as const)
      ours.push({ entry, start, end: index + whole.length, trust: 'strong', feeble: !said })
    }
  }
  return { ours, elsewhere }
}
