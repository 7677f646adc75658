import { useState } from 'preact/hooks'
import { type PeopleReply, peopleRoutes } from '../../../shared/contract/people.ts'
import { mayChange } from '../../../shared/people/manage.ts'
import type { Role, StaffRecord } from '../../../shared/people/staff.ts'
import { momentText } from '../frame/day-text.ts'
import { useDesk } from '../frame/desk-context.ts'
import { Button } from '../frame/form/button.tsx'
import type { Live } from '../frame/use-live.ts'
import { useWords } from '../frame/words.ts'
import { RoleBoxes } from './role-boxes.tsx'

interface Props {
  readonly person: StaffRecord
  readonly give: readonly Role[]
  readonly busy: boolean
  readonly change: Live<PeopleReply>['change']
}

/** A person, what happened to their record, and what this user may change of it. */
export function PersonRow({ person, give, busy, change }: Props) {
  const { me } = useDesk()
  const { say } = useWords()
  const [doing, setDoing] = useState<'roles' | 'leave'>()
  const [chosen, setChosen] = useState<readonly Role[]>(person.roles)
  const { sub, name, unit, roles, version, activeUntil } = person
  const send = async (after: { roles: readonly Role[]; active: boolean }) => {
    const body = { version, unit, roles: [...after.roles], active: after.active }
    if (await change(peopleRoutes.change, { params: { person: sub }, body })) setDoing(undefined)
  }
  const may = mayChange(me, person)
  return (
    <li>
      <span>
        <b>{name}</b>　{roles.map((role) => say(`people.role.${role}`)).join('、')}
        {activeUntil !== undefined && <span class="hint">　{say('people.gone')}</span>}
        <PersonHistory person={person} />
      </span>
      {may && doing === undefined && (
        <span>
          {activeUntil === undefined && give.length > 1 && (
            <Button look="plain" onClick={() => setDoing('roles')}>
              {say('people.roles.change', { name })}
            </Button>
          )}
          {activeUntil === undefined ? (
            <Button look="plain" onClick={() => setDoing('leave')}>
              {say('people.leave', { name })}
            </Button>
          ) : (
            <Button look="plain" disabled={busy} onClick={() => void send({ roles, active: true })}>
              {say('people.return', { name })}
            </Button>
          )}
        </span>
      )}
      {doing !== undefined && (
        <div class="flow step-form">
          {doing === 'roles' && <RoleBoxes give={give} chosen={chosen} onChange={setChosen} />}
          {doing === 'leave' && <p>{say('people.leave.note', { name })}</p>}
          <p class="acts">
            <Button
              disabled={busy || chosen.length === 0}
              onClick={() =>
                void send(doing === 'roles' ? { roles: chosen, active: true } : { roles, active: false })
              }
            >
              {say(doing === 'roles' ? 'people.roles.save' : 'people.leave.go')}
            </Button>
            <Button look="plain" onClick={() => setDoing(undefined)}>
              {say('common.act.cancel')}
            </Button>
          </p>
        </div>
      )}
    </li>
  )
}

/** What happened to a record, oldest first; nothing is ever taken out. */
function PersonHistory({ person }: { person: StaffRecord }) {
  const { say, language } = useWords()
  if (person.history.length === 0) return null
  return (
    <details>
      <summary class="hint">{say('people.history')}</summary>
      <ol class="log">
        {person.history.map(({ n, at, what, roles, byName }) => (
          <li key={n}>
            <time dateTime={at}>{momentText(at, language)}</time>
            <span>
              {byName}　{say(`people.event.${what}`)}　
              {roles.map((role) => say(`people.role.${role}`)).join('、')}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
