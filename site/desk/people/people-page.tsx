import { useRef, useState } from 'preact/hooks'
import { type PeopleReply, peopleRoutes } from '../../../shared/contract/people.ts'
import { INVITATION_DAYS, invitationHash, newInvitationCode } from '../../../shared/people/invitation.ts'
import { isAdministrator } from '../../../shared/people/manage.ts'
import type { Role } from '../../../shared/people/staff.ts'
import { canonicalJson } from '../../../shared/value/canonical-json.ts'
import { type OfficeCode, PROVINCE } from '../../../shared/value/office-code.ts'
import { momentText } from '../frame/day-text.ts'
import { holds, useDesk } from '../frame/desk-context.ts'
import { Button } from '../frame/form/button.tsx'
import { Field } from '../frame/form/field.tsx'
import { Form } from '../frame/form/form.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { Waiting } from '../frame/form/waiting.tsx'
import { OfficeChoice, officeCodes } from '../frame/office-choice.tsx'
import { type Live, useLive } from '../frame/use-live.ts'
import { useWords } from '../frame/words.ts'
import { PersonRow } from './person-row.tsx'
import { RoleBoxes, rolesText } from './role-boxes.tsx'

/** Who belongs to an office and with which rights; inviting, changing, letting go. Auditors read. */
export function PeoplePage({ path }: { path: readonly string[] }) {
  const { me } = useDesk()
  const { say } = useWords()
  const all = isAdministrator(me) || (me.office === PROVINCE && holds(me, 'auditor'))
  const office = officeCodes.find((code) => all && code === path[0]) ?? me.office
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

interface InviteFormProps {
  readonly office: OfficeCode
  readonly give: readonly Role[]
  readonly live: Live<PeopleReply>
}

/** Invites somebody. The code is made here and shown once; the server learns only its hash. */
function InviteForm({ office, give, live }: InviteFormProps) {
  const { say } = useWords()
  const only = give.length === 1 ? give : []
  const [name, setName] = useState('')
  const [roles, setRoles] = useState<readonly Role[]>(only)
  const [tried, setTried] = useState(false)
  const [made, setMade] = useState<{ code: string; name: string }>()
  const attempt = useRef<{ said: string; code: string }>()
  const invite = async () => {
    setTried(true)
    setMade(undefined)
    if (name.trim() === '' || roles.length === 0) return
    // The same again, after an answer that was lost, is the same invitation.
    const said = canonicalJson([name.trim(), [...roles].sort()])
    if (attempt.current?.said !== said) attempt.current = { said, code: newInvitationCode() }
    const { code } = attempt.current
    const hash = invitationHash(code)
    const write = live.changeAs(({ invitations }) => invitations.some((one) => one.hash === hash))
    const body = { hash, name: name.trim(), office, roles: [...roles] }
    if (!(await write(peopleRoutes.invite, { body }))) return
    attempt.current = undefined
    setMade({ code, name: name.trim() })
    // Who was typed meanwhile is the next.
    setName((now) => (now === name ? '' : now))
    setRoles((now) => (now === roles ? only : now))
    setTried(false)
  }
  return (
    <Form class="flow sheet-form" aria-labelledby="invite-title" onSubmit={() => void invite()}>
      <h2 id="invite-title">{say('people.invite')}</h2>
      {made && (
        <div class="notice ok" role="status">
          <p>{say('people.invite.made', { name: made.name, n: INVITATION_DAYS })}</p>
          <p>
            <b class="num invitation-code">{made.code}</b>
          </p>
        </div>
      )}
      <Field
        label={say('people.name')}
        maxLength={60}
        value={name}
        problem={tried && name.trim() === '' ? say('people.name.missing') : undefined}
        onInput={setName}
      />
      {tried && roles.length === 0 && <p class="problem">{say('people.roles.missing')}</p>}
      <RoleBoxes give={give} chosen={roles} onChange={setRoles} />
      <p class="acts">
        <Button submit disabled={live.act.busy}>
          {say('people.invite.go')}
        </Button>
      </p>
    </Form>
  )
}

interface ListProps {
  readonly invitations: PeopleReply['invitations']
  readonly live: Live<PeopleReply>
}

/** Invitations that nobody has used yet, to take back. */
function InvitationList({ invitations, live }: ListProps) {
  const { say, language } = useWords()
  if (invitations.length === 0) return null
  return (
    <section class="flow" aria-labelledby="invitations-title">
      <h2 id="invitations-title">{say('people.invitations')}</h2>
      <ul class="row-list">
        {invitations.map(({ hash, name, roles, until, byName }) => (
          <li key={hash}>
            <span>
              <b>{name}</b>　{rolesText(roles, say)}
              <span class="hint">
                　{say('people.invitation.line', { name: byName, until: momentText(until, language) })}
              </span>
            </span>
            <Button
              look="plain"
              disabled={live.act.busy}
              onClick={() => void live.change(peopleRoutes.withdraw, { params: { hash } })}
            >
              {say('people.invitation.withdraw', { name })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
