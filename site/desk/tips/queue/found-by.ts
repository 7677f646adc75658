import type { TipSummary } from '../../../../shared/contract/queue.ts'
import { placeName } from '../../../../shared/place/division.ts'
import { digitsIn, tipDigits, tipNumber } from '../../../../shared/tip/tip-number.ts'
import { topicText } from '../../../text/topic-text.ts'
import type { Words } from '../../frame/words.ts'
import { type OpenedIndex, searchOpened } from '../opened/opened-index.ts'

/** Whether a tip of the list is what somebody looks for: by its number, kind, place or who has it, or by what was opened here. */
export function foundBy(tip: TipSummary, find: string, index: OpenedIndex, { language }: Words): boolean {
  const digits = digitsIn(find)
  if (digits && tipDigits(tip.id) === digits) return true
  const { facts, assignee } = tip
  const outside = [
    tipNumber(tip, language),
    topicText(facts.topic, language),
    placeName(facts.division, language),
    assignee?.name ?? '',
  ]
  const words = find.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
  const text = outside.join(' ').toLowerCase()
  return words.every((word) => text.includes(word)) || searchOpened(index, find).includes(tip.id)
}
