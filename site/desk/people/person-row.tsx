import { useState } from 'preact/hooks'
import { type PeopleReply, peopleRoutes } from '../../../shared/contract/people.ts'
import { leavesTips, mayChange } from '../../../shared/people/manage.ts'
import type { Role, StaffRecord } from '../../../shared/people/staff.ts'
import { momentText } from '../frame/day-text.ts'
import { useDesk } from '../frame/desk-context.ts'
import { Button } from '../frame/form/button.tsx'
import { Log } from '../frame/log.tsx'
import type { Live } from '../frame/use-live.ts'
import { useWords } from '../frame/words.ts'
import { LeavingNote } from './leaving-note.tsx'
import { RoleBoxes, rolesText } from './role-boxes.tsx'

interface Props {
  readonly person: StaffRecord
  readonly give: readonly Role[]
  readonly live: Live<PeopleReply>
}

/** A person, what happened to their record, and what this user may change of it. */
export function PersonRow({ person, give, live }: Props) {
  const { me } = useDesk()
  const { say } = useWords()
  const [doing, setDoing] = useState<'roles' | 'leave'>()
  const [chosen, setChosen] = useState<readonly Role[]>(person.roles)
  const { sub, name, office, roles, version, activeUntil } = person
  const send = async (next: readonly Role[], active: boolean) => {
    const body = { version, office, roles: [...next], active }
    if (await live.change(peopleRoutes.change, { params: { person: sub }, body })) setDoing(undefined)
  }
  const leaves = leavesTips(person, {
    office,
    roles: doing === 'roles' ? chosen : roles,
    active: doing !== 'leave',
  })
  const acts = { name, busy: live.act.busy, mayRoles: give.length > 1, gone: activeUntil !== undefined }
  return (
    <li>
      <span>
        <b>{name}</b>　{rolesText(roles, say)}
        {acts.gone && <span class="hint">　{say('people.gone')}</span>}
        <PersonHistory person={person} />
      </span>
      {mayChange(me, person) && doing === undefined && (
        <PersonActs {...acts} onBegin={setDoing} onReturn={() => void send(roles, true)} />
      )}
      {doing !== undefined && (
        <ChangeForm
          {...{ doing, sub, name, give, chosen, leaves }}
          busy={live.act.busy}
          onChoose={setChosen}
          onSave={() => void send(doing === 'roles' ? chosen : roles, doing === 'roles')}
          onCancel={() => setDoing(undefined)}
        />
      )}
    </li>
  )
}

interface ActsProps {
  readonly name: string
  readonly busy: boolean
  readonly mayRoles: boolean
  readonly gone: boolean
  readonly onBegin: (doing: 'roles' | 'leave') => void
  readonly onReturn: () => void
}

function PersonActs({ name, busy, mayRoles, gone, onBegin, onReturn }: ActsProps) {
  const { say } = useWords()
  return (
    <span>
      {!gone && mayRoles && (
        <Button look="plain" onClick={() => onBegin('roles')}>
          {say('people.roles.change', { name })}
        </Button>
      )}
      {gone ? (
        <Button look="plain" disabled={busy} onClick={onReturn}>
          {say('people.return', { name })}
        </Button>
      ) : (
        <Button look="plain" onClick={() => onBegin('leave')}>
          {say('people.leave', { name })}
        </Button>
      )}
    </span>
  )
}

interface FormProps {
  readonly doing: 'roles' | 'leave'
  readonly sub: string
  readonly name: string
  /** They work on tips, and will not. */
  readonly leaves: boolean
  readonly give: readonly Role[]
  readonly chosen: readonly Role[]
  readonly busy: boolean
  readonly onChoose: (roles: readonly Role[]) => void
  readonly onSave: () => void
  readonly onCancel: () => void
}

function ChangeForm(props: FormProps) {
  const { doing, sub, name, leaves, give, chosen, busy, onChoose, onSave, onCancel } = props
  const { say } = useWords()
  return (
    <div class="flow step-form">
      {doing === 'roles' && <RoleBoxes give={give} chosen={chosen} onChange={onChoose} />}
      {doing === 'leave' && <p>{say('people.leave.note', { name })}</p>}
      {leaves && <LeavingNote sub={sub} name={name} />}
      <p class="acts">
        <Button disabled={busy || chosen.length === 0} onClick={onSave}>
          {say(doing === 'roles' ? 'people.roles.save' : 'people.leave.go')}
        </Button>
        <Button look="plain" onClick={onCancel}>
          {say('common.act.cancel')}
        </Button>
      </p>
    </div>
  )
}

/** What happened to a record, oldest first; nothing is ever taken out. */
function PersonHistory({ person }: { person: StaffRecord }) {
  const { say, language } = useWords()
  if (person.history.length === 0) return null
  const lines = person.history.map(({ n, at, what, roles, byName }) => ({
    ...{ key: n, at, when: momentText(at, language) },
    text: `${byName}　${say(`people.event.${what}`)}　${rolesText(roles, say)}`,
  }))
  return (
    <details>
      <summary class="hint">{say('people.history')}</summary>
      <Log lines={lines} />
    </details>
  )
}
