import { findCodes } from './gazetteer/codes-in-text.ts'
import { dropElsewhere, isStrangeTown } from './gazetteer/elsewhere.ts'
import type { FoundPlace } from './gazetteer/found-place.ts'
import { judgeMentions } from './gazetteer/judge.ts'
import { findMentions } from './gazetteer/mention.ts'
import { normalise } from './gazetteer/normalise.ts'
import { resolve } from './gazetteer/resolve.ts'
import { findSlips } from './gazetteer/slips.ts'

export type { FoundPlace } from './gazetteer/found-place.ts'
export type { PlaceReason } from './gazetteer/reason.ts'

/**
 * The district or zone that an address in a person's own words lies in. `found` only when the words leave one
 * place; a tie, a city alone or words that contradict each other `ask` with the places to choose from; nothing
 * of Jiangsu gives `none`. A street listed for a zone is the zone's, also with its host district named; a zone
 * that is only another name of a district answers as the district. Whether a zone handles tips itself is not
 * asked here: that is `route`'s. Never throws, knows no state, linear in the length of the text.
 *
 * The gazetteer weighs some 40 kB: load this file only where words are asked for.
 */
export function findPlace(text: string): FoundPlace {
  const plain = normalise(text)
  const mentions = findMentions(plain)
  judgeMentions(plain, mentions)
  const outside = dropElsewhere(mentions)
  const slips = findSlips(plain, mentions)
  const all = [...mentions, ...slips, ...findCodes(plain)].sort((a, b) => a.start - b.start)
  return resolve(all, outside || isStrangeTown(plain, all))
}
