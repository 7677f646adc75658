import type { TipSummary } from '../../../../shared/contract/queue.ts'
import { isReminded } from '../../../../shared/tip/due.ts'
import { findTopic } from '../../../../shared/topic/topic.ts'
import { dayInShanghai } from '../../../../shared/value/day.ts'
import { placeText } from '../../frame/place-text.ts'
import { useWords, type Words } from '../../frame/words.ts'

/** Each is a class of its own, so none may be called as anything else on the page is. */
export const signs = [
  'unopened',
  'mail',
  'no',
  'watch',
  'simple',
  'split-off',
  'phone',
  'passed',
  'told',
  'bell',
] as const

/** A sign and a word; the sign's shape alone tells it from others. */
interface Mark {
  readonly sign: (typeof signs)[number]
  readonly word: string
}

/** What is special about a tip. */
export function Marks({ tip }: { tip: TipSummary }) {
  const words = useWords()
  return (
    <span class="q-marks">
      {marksOf(tip, words).map(({ sign, word }) => (
        <span key={sign} class={`mark ${sign}`}>
          {word}
        </span>
      ))}
    </span>
  )
}

/** The marks of a tip, those that ask for something first. */
export function marksOf(tip: TipSummary, words: Words, today = dayInShanghai(new Date())): Mark[] {
  const { say } = words
  const marks: (Mark | false)[] = [
    tip.openedOn === undefined && { sign: 'unopened', word: say('tips.mark.shut') },
    tip.waiting && { sign: 'mail', word: say('tips.mark.mail') },
    isReminded(tip, today) && { sign: 'bell', word: say('tips.mark.bell') },
    (tip.disputes ?? 0) > 0 && { sign: 'no', word: say('tips.mark.no') },
    findTopic(tip.facts.topic)?.restricted === true && { sign: 'watch', word: say('tips.mark.watch') },
    tip.escalatedTo !== undefined && {
      sign: 'told',
      word: say('tips.mark.told', { office: placeText(tip.escalatedTo, words) }),
    },
    tip.transfers > 0 && { sign: 'passed', word: say('tips.mark.passed', { n: tip.transfers }) },
    tip.channel === 'plain' && { sign: 'simple', word: say('tips.mark.plain') },
    tip.channel === 'part' && { sign: 'split-off', word: say('tips.mark.part') },
    tip.channel === 'hotline' && { sign: 'phone', word: say('hotline.mark') },
  ]
  return marks.filter((mark) => mark !== false)
}
