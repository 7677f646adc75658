import { useRef, useState } from 'preact/hooks'
import { useDesk } from '../frame/desk-context.ts'
import { Button } from '../frame/form/button.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { useAct } from '../frame/use-act.ts'
import { useWords } from '../frame/words.ts'
import { type Renewed, renewAll } from './renew-all.ts'

/** After a key was rotated: open tips are sealed to the new one, with progress; it can be stopped and gone on with. */
export function RenewPart() {
  const { ask, identities, directoryKey } = useDesk()
  const { say } = useWords()
  const [renewed, setRenewed] = useState<Renewed>()
  const [ended, setEnded] = useState(false)
  const stop = useRef(false)
  const act = useAct()
  const run = () =>
    act.run(async () => {
      stop.current = false
      setEnded(false)
      setRenewed({ done: 0, failed: 0 })
      const stopped = () => stop.current
      await renewAll({ ask, identities, directoryKey, onProgress: setRenewed, stopped })
      setEnded(!stop.current)
    })
  return (
    <section class="flow" aria-labelledby="renew">
      <h2 id="renew">{say('officeKeys.renew')}</h2>
      <p class="hint">{say('officeKeys.renew.note')}</p>
      <Problem error={act.error} />
      {renewed && (
        <p class={ended ? 'notice ok' : 'notice'} role="status">
          {say(ended ? 'officeKeys.renew.done' : 'officeKeys.renew.progress', { n: renewed.done })}
          {renewed.failed > 0 && say('officeKeys.renew.failed', { n: renewed.failed })}
        </p>
      )}
      <p class="acts">
        <Button disabled={act.busy || identities.length === 0} onClick={run}>
          {say('officeKeys.renew.go')}
        </Button>
        {act.busy && (
          <Button
            look="plain"
            onClick={() => {
              stop.current = true
            }}
          >
            {say('officeKeys.renew.stop')}
          </Button>
        )}
      </p>
    </section>
  )
}
