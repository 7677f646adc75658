import type { Submission } from '../../../shared/progress/submission.ts'
import { useWords } from '../frame/words.ts'

/** Where a city's submission stands. */
export function SubmissionNotice({ own, late }: { own: Submission | undefined; late: boolean }) {
  const { say } = useWords()
  if (own?.state === 'submitted') return <p class="notice ok">{say('progress.submit.sent')}</p>
  return (
    <>
      {own?.state === 'returned' && (
        <p class="notice err">{say('progress.submit.returned', { reason: own.returnReason ?? '' })}</p>
      )}
      {own?.state === 'draft' && <p class="hint">{say('progress.form.draft')}</p>}
      {late && <p class="hint">{say('progress.submit.error.closed')}</p>}
    </>
  )
}
