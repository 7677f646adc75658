import { useState } from 'preact/hooks'
import { type PeopleReply, peopleRoutes } from '../../../shared/contract/people.ts'
import { isAdministrator } from '../../../shared/people/manage.ts'
import { PROVINCE } from '../../../shared/value/office-code.ts'
import { holds, useDesk } from '../frame/desk-context.ts'
import { Button } from '../frame/form/button.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { Waiting } from '../frame/form/waiting.tsx'
import { OfficeChoice, officeCodes } from '../frame/office-choice.tsx'
import { type Live, useLive } from '../frame/use-live.ts'
import { useWords } from '../frame/words.ts'
import { InvitationList, InviteForm } from './invitations.tsx'
import { PersonRow } from './person-row.tsx'

/** Who belongs to an office and with which rights; inviting, changing, letting go. Auditors read. */
export function PeoplePage({ path }: { path: readonly string[] }) {
  const { me } = useDesk()
  const { say } = useWords()
  const all = isAdministrator(me) || (me.unit === PROVINCE && holds(me, 'auditor'))
  const office = officeCodes.find((code) => all && code === path[0]) ?? me.unit
  const live = useLive(peopleRoutes.list, { query: { office } })
  const [showGone, setShowGone] = useState(false)
  const reply = live.loaded.value
  return (
    <section class="desk-sheet flow" aria-labelledby="people-title">
      <h1 id="people-title">{say('people.title')}</h1>
      {all && (
        <OfficeChoice
          office={office}
          onChange={(code) => {
            location.hash = `#/people/${code}`
          }}
        />
      )}
      {!reply && <Waiting of={live.loaded} />}
      <Problem error={live.act.error} />
      {reply && <OfficePeople {...{ live, reply, showGone }} onShowGone={setShowGone} />}
      {reply && reply.give.length > 0 && (
        <>
          <InvitationList live={live} invitations={reply.invitations} />
          <InviteForm key={office} office={office} live={live} give={reply.give} />
        </>
      )}
    </section>
  )
}

interface OfficeProps {
  readonly live: Live<PeopleReply>
  readonly reply: PeopleReply
  /** Also those who have left. */
  readonly showGone: boolean
  readonly onShowGone: (show: boolean) => void
}

function OfficePeople({ live, reply, showGone, onShowGone }: OfficeProps) {
  const { say } = useWords()
  const { people, give } = reply
  const shown = people.filter((one) => showGone || one.activeUntil === undefined)
  return (
    <>
      {give.length === 0 && <p class="hint">{say('people.readOnly')}</p>}
      {shown.length === 0 && <p>{say('people.none')}</p>}
      <ul class="row-list">
        {shown.map((one) => (
          <PersonRow key={one.sub} person={one} give={give} live={live} />
        ))}
      </ul>
      {people.some((one) => one.activeUntil !== undefined) && (
        <p class="acts">
          <Button look="plain" onClick={() => onShowGone(!showGone)}>
            {say(showGone ? 'people.hideGone' : 'people.showGone')}
          </Button>
        </p>
      )}
    </>
  )
}
