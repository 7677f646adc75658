import { dropElsewhere } from './gazetteer/elsewhere.ts'
import { judgeMentions } from './gazetteer/judge.ts'
import { findMentions } from './gazetteer/mention.ts'
import { normalise } from './gazetteer/normalise.ts'

/**
 * Whether an address names a place outside Jiangsu in earnest, so that a page can say with whom to call when
 * `findPlace` gives none: 浙江省杭州市, not 南京路 and not 上海建工. Never throws.
 */
export function isElsewhere(text: string): boolean {
  const plain = normalise(text)
  const mentions = findMentions(plain)
  judgeMentions(plain, mentions)
  return dropElsewhere(mentions)
}
