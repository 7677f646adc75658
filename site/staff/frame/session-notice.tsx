import { useEffect, useState } from 'preact/hooks'
import { MeReply } from '../../../shared/api/desk.ts'
import { useDesk } from '../desk-context.ts'
import type { LiveSession } from '../sign-in/use-session.ts'
import { useWords } from '../words.ts'

/** Says when the sign-in ends or ended, and offers to sign in without losing what was typed. */
export function SessionNotice({ live, onOther }: { live: LiveSession; onOther: () => void }) {
  const { say } = useWords()
  const { ask, me } = useDesk()
  const [restored, setRestored] = useState(false)
  const { left, renewals, renew } = live
  useEffect(() => {
    if (renewals === 0) return
    ask({ path: '/api/desk/me', reply: MeReply }).then(
      (now) => (now.sub === me.sub ? setRestored(true) : onOther()),
      () => undefined,
    )
  }, [renewals, ask, me.sub, onOther])
  if (left.kind === 'fine') {
    return restored ? (
      <p class="notice ok" role="status">
        {say('desk.signedIn.restored')}
      </p>
    ) : null
  }
  return (
    <div class="notice err" role="alert">
      <p>
        {left.kind === 'soon' ? say('desk.signedIn.soon', { n: left.minutes }) : say('desk.signedIn.expired')}
      </p>
      <p class="acts">
        <button class="btn small" type="button" onClick={renew}>
          {say('desk.signin.go')}
        </button>
      </p>
    </div>
  )
}
