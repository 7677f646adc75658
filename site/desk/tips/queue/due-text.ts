import type { Say } from '../../frame/words.ts'
import type { Due } from './due.ts'

/** What is owed and how many working days are left, in words. */
export function dueText({ next, left }: Due, say: Say): string {
  if (left < 0) return say('tips.queue.lateBy', { n: -left })
  if (left === 0) return say(next === 'decide' ? 'tips.due.decideToday' : 'tips.due.finishToday')
  return say(next === 'decide' ? 'tips.due.decide' : 'tips.due.finish', { n: left })
}
