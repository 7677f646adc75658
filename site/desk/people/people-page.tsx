import { useState } from 'preact/hooks'
import { type PeopleReply, peopleRoutes } from '../../../shared/contract/people.ts'
import { publicOffices } from '../../../shared/office/public-offices.ts'
import { isAdministrator } from '../../../shared/people/manage.ts'
import { PROVINCE } from '../../../shared/value/office-code.ts'
import { holds, useDesk } from '../frame/desk-context.ts'
import { Button } from '../frame/form/button.tsx'
import { Choice } from '../frame/form/choice.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { Waiting } from '../frame/form/waiting.tsx'
import { placeText } from '../frame/place-text.ts'
import { type Live, useLive } from '../frame/use-live.ts'
import { useWords } from '../frame/words.ts'
import { InvitationList } from './invitation-list.tsx'
import { InviteForm } from './invite-form.tsx'
import { PersonRow } from './person-row.tsx'

const codes = publicOffices([]).map(({ code }) => code)

/** Who belongs to an office and with which rights; inviting, changing, letting go. Auditors read. */
export function PeoplePage({ path }: { path: readonly string[] }) {
  const { me } = useDesk()
  const words = useWords()
  const { say } = words
  const all = isAdministrator(me) || (me.unit === PROVINCE && holds(me, 'auditor'))
  const unit = codes.find((code) => all && code === path[0]) ?? me.unit
  const [showGone, setShowGone] = useState(false)
  const { loaded, act, change }: Live<PeopleReply> = useLive(peopleRoutes.list, { query: { office: unit } })
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
          <Button look="plain" onClick={() => setShowGone(!showGone)}>
            {say(showGone ? 'people.hideGone' : 'people.showGone')}
          </Button>
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
