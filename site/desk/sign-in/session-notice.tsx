import { useEffect, useState } from 'preact/hooks'
import { type MeReply, meRoutes } from '../../../shared/contract/me.ts'
import { IDLE_MINUTES } from '../../../shared/people/session.ts'
import { useDesk } from '../frame/desk-context.ts'
import { Button } from '../frame/form/button.tsx'
import { Done } from '../frame/form/done.tsx'
import { type Say, useWords } from '../frame/words.ts'
import type { Left, LiveSession } from './use-session.ts'

/** Says when the sign-in ends, ended or has to be done anew, and offers to sign in without losing what was typed. */
export function SessionNotice({ live, onOther }: { live: LiveSession; onOther: () => void }) {
  const { say } = useWords()
  const { ask, me } = useDesk()
  const [restored, setRestored] = useState(false)
  const { left, renewals, renew, confirm, cancel } = live
  useEffect(() => {
    if (renewals === 0) return
    const same = (now: MeReply) => {
      setRestored(true)
      return now.sub === me.sub ? confirm() : onOther()
    }
    ask(meRoutes.show).then(same, () => undefined)
  }, [renewals])
  if (left.kind === 'fine') {
    return restored ? <Done>{say('desk.signedIn.restored')}</Done> : null
  }
  return (
    <div class="notice err" role="alert">
      <p>{textOf(left, say)}</p>
      <p class="acts">
        <Button onClick={renew}>{say('desk.signin.go')}</Button>
        {left.kind === 'again' && (
          <Button look="plain" onClick={cancel}>
            {say('common.act.cancel')}
          </Button>
        )}
      </p>
    </div>
  )
}

function textOf(left: Left, say: Say): string {
  if (left.kind === 'soon') return say('desk.signedIn.soon', { n: left.minutes })
  if (left.kind === 'again') return say('desk.signin.stepUp')
  if (left.kind === 'idle') return say('people.idle', { n: IDLE_MINUTES })
  return say('desk.signedIn.expired')
}
