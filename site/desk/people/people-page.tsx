import { useState } from 'preact/hooks'
import { PeopleReply } from '../../../shared/contract/people.ts'
import { publicOffices } from '../../../shared/office/public-offices.ts'
import { isAdministrator } from '../../../shared/people/manage.ts'
import { PROVINCE } from '../../../shared/value/office-code.ts'
import { holds, useDesk } from '../frame/desk-context.ts'
import { Choice } from '../frame/form/choice.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { Waiting } from '../frame/form/waiting.tsx'
import { placeText } from '../frame/place-text.ts'
import { useAct } from '../frame/use-act.ts'
import { useLoad } from '../frame/use-load.ts'
import { useWords } from '../frame/words.ts'
import { InvitationList } from './invitation-list.tsx'
import { InviteForm } from './invite-form.tsx'
import { PersonRow } from './person-row.tsx'

const codes = publicOffices([]).map(({ code }) => code)

/** Sends a change of an office's people; what stands then is shown. */
export type Change = (method: 'POST' | 'PUT', path: string, body: object) => Promise<boolean>

/** Who belongs to an office and with which rights; inviting, changing, letting go. Auditors read. */
export function PeoplePage({ path }: { path: readonly string[] }) {
  const { ask, me } = useDesk()
  const words = useWords()
  const { say } = words
  const all = isAdministrator(me) || (me.unit === PROVINCE && holds(me, 'auditor'))
  const unit = codes.find((code) => all && code === path[0]) ?? me.unit
  const [showGone, setShowGone] = useState(false)
  const where = `/api/newsroom/people?office=${unit}`
  const loaded = useLoad(where, () => ask({ path: where, reply: PeopleReply }))
  const act = useAct()
  const change: Change = (method, more, body) =>
    act.run(async () => {
      loaded.set(await ask({ path: `/api/newsroom/people/${more}`, method, reply: PeopleReply, body }))
    })
  const reply = loaded.value
  const shown = reply?.people.filter((one) => showGone || one.activeUntil === undefined) ?? []
  return (
    <section class="desk-sheet flow" aria-labelledby="people-title">
      <h1 id="people-title">{say('people.title')}</h1>
      {all && (
        <Choice
          label={say('officeKeys.office')}
          value={unit}
          onChange={(code) => {
            location.hash = `#/people/${code}`
          }}
        >
          {codes.map((code) => (
            <option key={code} value={code}>
              {placeText(code, words)}
            </option>
          ))}
        </Choice>
      )}
      {!reply && <Waiting of={loaded} />}
      <Problem error={act.error} />
      {reply && reply.give.length === 0 && <p class="hint">{say('people.readOnly')}</p>}
      {reply && shown.length === 0 && <p>{say('people.none')}</p>}
      <ul class="case-rows">
        {shown.map((one) => (
          <PersonRow key={one.sub} person={one} give={reply?.give ?? []} busy={act.busy} change={change} />
        ))}
      </ul>
      {reply?.people.some((one) => one.activeUntil !== undefined) && (
        <p class="acts">
          <button class="plain" type="button" onClick={() => setShowGone(!showGone)}>
            {say(showGone ? 'people.hideGone' : 'people.showGone')}
          </button>
        </p>
      )}
      {reply && reply.give.length > 0 && (
        <>
          <InvitationList invitations={reply.invitations} busy={act.busy} change={change} />
          <InviteForm key={unit} unit={unit} give={reply.give} busy={act.busy} change={change} />
        </>
      )}
    </section>
  )
}
