import type { FoundPlace } from './gazetteer/found-place.ts'
import { judgeMentions } from './gazetteer/judge.ts'
import { findMentions, type Mention } from './gazetteer/mention.ts'
import { normalise } from './gazetteer/normalise.ts'
import { findCodes, findPermits } from './gazetteer/numbers.ts'
import { resolve } from './gazetteer/resolve.ts'
import { findSlips } from './gazetteer/slips.ts'

export type { FoundPlace } from './gazetteer/found-place.ts'
export type { PlaceReason } from './gazetteer/reason.ts'

/** Characters (UTF-16) of an address that are looked at, whatever its length: an address of the form has 500 at most. */
export const READ = 1000

/**
 * The district or zone that an address in a person's own words lies in. `found` only when the words leave one
 * place; a tie, a city alone or words that contradict each other `ask` with the places to choose from; nothing
 * of the province gives `none`. A street listed for a zone is the zone's, also with its host district named; a zone
 * that is only another name of a district answers as the district. Whether a zone handles tips itself is not
 * asked here: that is `route`'s. Never throws, knows no state, looks at the first {@link READ} characters alone.
 *
 * The gazetteer weighs some 47 kB: load this file only where words are asked for.
 */
export function findPlace(text: string): FoundPlace {
  const plain = normalise(text.slice(0, READ))
  const mentions = findMentions(plain)
  judgeMentions(plain, mentions)
  const outside = dropElsewhere(mentions)
  const slips = findSlips(plain, mentions)
  const permits = findPermits(plain)
  const all = [...mentions, ...slips, ...findCodes(plain), ...permits.ours].sort((a, b) => a.start - b.start)
  return resolve(all, outside || permits.elsewhere || isStrangeTown(plain, all))
}

/**
 * Whether an address names a place outside the province in earnest, so that a page can say with whom to call when
 * `findPlace` gives none: 浙江省杭州市, not 南京路 and not 上海建工. Never throws.
 */
export function isElsewhere(text: string): boolean {
  const plain = normalise(text.slice(0, READ))
  const mentions = findMentions(plain)
  judgeMentions(plain, mentions)
  return dropElsewhere(mentions) || findPermits(plain).elsewhere
}

const LATIN = /^[a-z]/

/**
 * Takes away the names that lie in another province: 福州鼓楼, 义乌市江东街道. Returns whether a place outside
 * the province is named in earnest.
 */
function dropElsewhere(mentions: readonly Mention[]): boolean {
  let head: Mention | undefined
  let outside = false
  let previous: Mention | undefined
  for (const mention of mentions) {
    const { role, level } = mention.entry
    const joined = previous !== undefined && mention.start - previous.end <= 1
    // The other side of a border is a place of its own.
    if (mention.border !== undefined && mention.border !== previous?.border) head = undefined
    if (role === 'far' && mention.trust === 'strong') {
      // 武进洛阳: a town of the district before it.
      const town = joined && previous?.trust === 'strong' && previous.entry.role !== 'far'
      // Suzhou, Anhui: in English the province follows.
      if (town && previous && LATIN.test(mention.entry.word)) previous.trust = 'void'
      if (!town || mention.entry.full) head = mention
      outside ||= head === mention
    } else if (role === 'near') {
      if (mention.trust === 'strong' && !(joined && head === undefined && isInside(previous)))
        head ??= mention
      if (head === mention && mention.entry.full) outside = true
    } else if (mention.trust === 'strong' && (role === 'city' || role === 'province')) {
      if (head?.entry.role === 'near') outside = false
      head = undefined
    } else if (role === 'unit' && head && mention.trust === 'strong') {
      if (head.entry.role === 'near' && !joined && level !== 'street') head = undefined
      else mention.trust = level === 'district' && mention.start - head.end > 6 ? 'weak' : 'void'
    }
    previous = mention
  }
  if (mentions.some((one) => one.entry.role === 'far' && one.trust === 'strong' && one.anchored))
    for (const one of mentions) if (!one.anchored && one.trust === 'strong') one.trust = 'void'
  return outside
}

const isInside = (mention: Mention | undefined) =>
  mention?.trust === 'strong' && (mention.entry.role === 'city' || mention.entry.role === 'unit')

const STRANGE = /(?:^|[|省])(?![全本我该各][市县])[\u4e00-\u9fff]{2,3}[市县](?!区|场|政|民|里|中心|内|外|级)/g
const EVERYDAY = /(?:城市|超市|夜市|门市|集市|都市|楼市|上市|小市|大市|股市|闹市|菜市|花市|在县|在市)$/

/** A town or county that no list holds stands before the first name, without a city of ours. */
function isStrangeTown(text: string, mentions: readonly Mention[]): boolean {
  const first = mentions.find((one) => one.trust === 'strong')
  if (first?.entry.role !== 'unit' || first.entry.level !== 'street') return false
  return [...text.slice(0, first.start).matchAll(STRANGE)].some(([one]) => !EVERYDAY.test(one))
}
