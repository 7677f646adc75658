import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { progressRoutes, type SubmissionReply } from '../../../../shared/contract/progress.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { Button } from '../../frame/form/button.tsx'
import { Done } from '../../frame/form/done.tsx'
import type { Live } from '../../frame/use-live.ts'
import { useWords } from '../../frame/words.ts'
import { paramsOf, type SheetAt } from '../address.ts'
import { isOwnStep } from '../own-step.ts'
import { ACTS } from './skip-to-acts.tsx'

/** What was done here last, the `n`th act: what says so takes the focus. */
export interface Acted {
  readonly what: 'saved' | 'sent' | 'reopened'
  readonly n: number
}

interface Props {
  readonly at: SheetAt
  readonly area: string
  readonly live: Live<SubmissionReply>
  readonly reply: SubmissionReply
  /** Absent: nothing was, or something was typed since. */
  readonly acted: Acted | undefined
  readonly onReopened: (after: SubmissionReply) => void
  /** Something was typed that is not on the server: that it is saved is said no longer. */
  readonly typed: boolean
  /** How much of what is shown is still wrong. */
  readonly faults: number
  /** What is typed is kept nowhere but by saving. */
  readonly unkept: boolean
  readonly busy: boolean
  /** Nothing of what is typed can be sent yet. */
  readonly waits: boolean
  readonly onSend: (submit: boolean) => void
}

/** Save, hand in, or take back what was handed in and not yet accepted. */
export function EntryActs({ at, area, live, reply, acted, onReopened, typed, ...more }: Props) {
  const { faults, unkept, busy, waits, onSend } = more
  const { say } = useWords()
  const { me } = useDesk()
  const { may, submission } = reply
  // What came back and was saved is still what came back.
  const isDraft = submission?.state === 'draft' || (submission?.state === 'returned' && acted !== undefined)
  // Taken back it is, also with what was typed before.
  const stands = !typed || acted?.what === 'reopened'
  const [working, setWorking] = useState<'save' | 'submit' | 'reopen'>()
  const send = (submit: boolean) => {
    setWorking(submit ? 'submit' : 'save')
    onSend(submit)
  }
  const reopen = async () => {
    setWorking('reopen')
    const body = { version: submission?.version ?? 1, step: 'reopen' as const, remarks: [] }
    const step = live.changeAs(isOwnStep({ ...body, by: me.sub }))
    const after = await step(progressRoutes.review, { params: { ...paramsOf(at), area }, body })
    // The office above was faster: what it did is shown.
    if (after) onReopened(after)
    else live.loaded.refresh()
  }
  return (
    <>
      {isDraft && stands && !live.act.busy && live.act.error === undefined && (
        <Stands acted={acted}>
          {say(acted?.what === 'reopened' ? 'progress.submit.reopened' : 'progress.form.draft')}
        </Stands>
      )}
      {submission?.state === 'submitted' && (
        <Done key={acted?.n} focus={acted !== undefined && !isWriting()}>
          {say('progress.submit.sent')}
        </Done>
      )}
      {submission?.state === 'submitted' && reply.apart.length > 0 && (
        <p class="problem">{say('progress.apart.meanwhile', { n: reply.apart.length })}</p>
      )}
      {submission?.state === 'accepted' && <Done>{say('progress.submit.accepted')}</Done>}
      {may.includes('save') && unkept && <p class="hint">{say('progress.form.unkept')}</p>}
      {live.act.busy && working && <p role="status">{say(`progress.working.${working}`)}</p>}
      <p class="acts" id={ACTS} tabIndex={-1}>
        {may.includes('save') && (
          <Button look={unkept ? 'go' : 'small'} disabled={busy || waits} onClick={() => send(false)}>
            {say('common.act.save')}
          </Button>
        )}
        {may.includes('submit') && (
          <Button look="stamp" disabled={busy || waits} onClick={() => send(true)}>
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

/** How a draft stands: a plain line where it stood so before, else what an act came to. */
function Stands({ acted, children }: { acted: Acted | undefined; children: ComponentChildren }) {
  if (!acted) return <p class="hint">{children}</p>
  return (
    <Done key={acted.n} focus={!isWriting()}>
      {children}
    </Done>
  )
}

/** Who went on to a box while an act was at work stays there. */
const isWriting = () => document.activeElement?.matches('input, textarea, select') === true
