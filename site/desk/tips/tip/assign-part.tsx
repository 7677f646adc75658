import { useState } from 'preact/hooks'
import { type TipDetail, tipRoutes } from '../../../../shared/contract/tips.ts'
import { holds, useDesk } from '../../frame/desk-context.ts'
import { Button } from '../../frame/form/button.tsx'
import { Choice } from '../../frame/form/choice.tsx'
import { useWords } from '../../frame/words.ts'
import type { LiveTip } from '../opened/use-tip.ts'
import { ColleagueOptions } from '../queue/colleague-options.tsx'

/** Who works on it. A lead gives it to anyone of the office; others take it or give it back. */
export function AssignPart({ tip, live }: { tip: TipDetail; live: LiveTip }) {
  const { me } = useDesk()
  const { say } = useWords()
  const works = holds(me, 'handler', 'lead') && tip.unit === me.unit && tip.steps.length > 0
  const mine = tip.assignee?.sub === me.sub
  const give = (sub?: string) =>
    void live.change(tipRoutes.assign, { version: tip.version, ...(sub !== undefined && { sub }) })
  return (
    <div class="assign">
      <p>{tip.assignee ? say('tips.assignee', { name: tip.assignee.name }) : say('tips.event.unassigned')}</p>
      {works && (
        <p class="acts">
          {!mine && (
            <Button disabled={live.act.busy} onClick={() => give(me.sub)}>
              {say('tips.assign.take')}
            </Button>
          )}
          {mine && (
            <Button disabled={live.act.busy} onClick={() => give()}>
              {say('tips.assign.back')}
            </Button>
          )}
          {holds(me, 'lead') && <GiveTo busy={live.act.busy} onGive={give} />}
        </p>
      )}
    </div>
  )
}

function GiveTo({ busy, onGive }: { busy: boolean; onGive: (sub: string) => void }) {
  const { say } = useWords()
  const [sub, setSub] = useState('')
  return (
    <span class="line-of-many">
      <Choice label={say('tips.act.assign')} value={sub} onChange={setSub}>
        <option value="">{say('desk.choose')}</option>
        <ColleagueOptions />
      </Choice>
      <Button
        disabled={busy || sub === ''}
        onClick={() => {
          onGive(sub)
          setSub('')
        }}
      >
        {say('tips.assign.give')}
      </Button>
    </span>
  )
}
