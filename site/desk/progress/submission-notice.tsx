import type { Submission } from '../../../shared/progress/submission.ts'
import { useWords } from '../frame/words.ts'

/** Where a city's submission stands. */
export function SubmissionNotice({ own, late }: { own: Submission | undefined; late: boolean }) {
  const { say } = useWords()
  if (own?.state === 'submitted') return <p class="notice ok">{say('desk.submit.sent')}</p>
  return (
    <>
      {own?.state === 'returned' && (
        <p class="notice err">{say('desk.submit.returned', { reason: own.returnReason ?? '' })}</p>
      )}
      {own?.state === 'draft' && <p class="hint">{say('staff.progress.draft')}</p>}
      {late && <p class="hint">{say('desk.submit.error.closed')}</p>}
    </>
  )
}
