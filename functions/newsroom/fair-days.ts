import type { Case } from '../../shared/case/case.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { addDays, type Day } from '../../shared/value/day.ts'

/** A letter may have gone out so many days before its case was begun here. */
const BEFORE = 60

/**
 * Refuses `fairDay` for a notice before the case's first day by more than {@link BEFORE} days or to come, and for a reply before the
 * notice or to come.
 */
export function checkFairDays(
  {
    history,
    content: { reply, replies = [] },
    fairness: { noticedOn },
  }: Pick<Case, 'history' | 'content' | 'fairness'>,
  today: Day,
): void {
  const first = history[0]?.day ?? today
  const isOff = (day: Day) => day < (noticedOn ?? '') || day > today
  const wrong = [
    ...(noticedOn !== undefined && (noticedOn < addDays(first, -BEFORE) || noticedOn > today)
      ? ['noticedOn']
      : []),
    ...replies.flatMap(({ day }, n) => (isOff(day) ? [`content.replies.${n}.day`] : [])),
    ...(reply && isOff(reply.day) ? ['content.reply.day'] : []),
  ]
  if (wrong.length > 0) throw new Refusal('fairDay', { fields: wrong })
}
