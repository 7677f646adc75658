import { progressRoutes, type SubmissionReply } from '../../../../shared/contract/progress.ts'
import { Button } from '../../frame/form/button.tsx'
import { Done } from '../../frame/form/done.tsx'
import type { Live } from '../../frame/use-live.ts'
import { useWords } from '../../frame/words.ts'
import { paramsOf, type SheetAt } from '../address.ts'

interface Props {
  readonly at: SheetAt
  readonly area: string
  readonly live: Live<SubmissionReply>
  readonly reply: SubmissionReply
  /** How often it was handed in here: what says so takes the focus. */
  readonly sent: number
  /** How much of what is shown is still wrong. */
  readonly faults: number
  /** What is typed is kept nowhere but by saving. */
  readonly unkept: boolean
  readonly busy: boolean
  readonly onSend: (submit: boolean) => void
}

/** Save, hand in, or take back what was handed in and not yet accepted. */
export function EntryActs({ at, area, live, reply, sent, faults, unkept, busy, onSend }: Props) {
  const { say } = useWords()
  const { may, submission } = reply
  const reopen = async () => {
    const body = { version: submission?.version ?? 1, step: 'reopen' as const, remarks: [] }
    const after = await live.change(progressRoutes.review, { params: { ...paramsOf(at), area }, body })
    // The office above was faster: what it did is shown.
    if (!after) live.loaded.reload()
  }
  return (
    <>
      {submission?.state === 'draft' && <p class="hint">{say('progress.form.draft')}</p>}
      {submission?.state === 'submitted' && (
        <Done key={sent} focus={sent > 0}>
          {say('progress.submit.sent')}
        </Done>
      )}
      {submission?.state === 'submitted' && reply.apart.length > 0 && (
        <p class="problem">{say('progress.apart.meanwhile', { n: reply.apart.length })}</p>
      )}
      {submission?.state === 'accepted' && <Done>{say('progress.submit.accepted')}</Done>}
      {may.includes('save') && unkept && <p class="hint">{say('progress.form.unkept')}</p>}
      <p class="acts">
        {may.includes('save') && (
          <Button look={unkept ? 'go' : 'small'} disabled={busy} onClick={() => onSend(false)}>
            {say('common.act.save')}
          </Button>
        )}
        {may.includes('submit') && (
          <Button look="stamp" disabled={busy} onClick={() => onSend(true)}>
            {say('progress.form.submit')}
          </Button>
        )}
        {may.includes('submit') && faults > 0 && (
          <span class="problem">{say('progress.check.title', { n: faults })}</span>
        )}
        {may.includes('reopen') && (
          <Button disabled={busy} onClick={() => void reopen()}>
            {say('progress.submit.reopen')}
          </Button>
        )}
      </p>
    </>
  )
}
