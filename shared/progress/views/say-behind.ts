import type { DutyStanding } from '../../campaign/duty-state.ts'
import { message } from '../../messages/message.ts'
import type { Language } from '../../value/language.ts'
import { sayAreas } from './say-areas.ts'

/**
 * Of an overdue duty of several places: who said otherwise than that it is done, whose report is not published yet, or was sent back, and who did not report.
 * That nobody told of a place does not mean that nothing was done there. Empty of any other duty.
 */
export function sayBehind({ behind, areas }: DutyStanding, language: Language): string {
  if (areas.length < 2) return ''
  const late = new Set(behind)
  const parts = (['behind', 'behindAwaited', 'behindBack', 'behindSilent'] as const).flatMap((part) => {
    const who = areas.filter((one) => late.has(one.area) && partOf(one) === part).map(({ area }) => area)
    return who.length > 0
      ? [message(language, `page.progress.${part}`, { who: sayAreas(who, language) })]
      : []
  })
  return parts.join(language === 'zh' ? '；' : '; ')
}

function partOf({ row, state, isBack }: DutyStanding['areas'][number]) {
  if (row) return 'behind'
  if (isBack) return 'behindBack'
  return state === 'awaited' ? 'behindAwaited' : 'behindSilent'
}
