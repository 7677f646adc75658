import { type PeopleReply, peopleRoutes } from '../../../shared/contract/people.ts'
import { momentText } from '../frame/day-text.ts'
import { Button } from '../frame/form/button.tsx'
import type { Live } from '../frame/use-live.ts'
import { useWords } from '../frame/words.ts'

interface Props {
  readonly invitations: PeopleReply['invitations']
  readonly busy: boolean
  readonly change: Live<PeopleReply>['change']
}

/** Invitations that nobody has used yet, to take back. */
export function InvitationList({ invitations, busy, change }: Props) {
  const { say, language } = useWords()
  if (invitations.length === 0) return null
  return (
    <section class="flow" aria-labelledby="invitations-title">
      <h2 id="invitations-title">{say('people.invitations')}</h2>
      <ul class="case-rows">
        {invitations.map(({ hash, name, roles, until, byName }) => (
          <li key={hash}>
            <span>
              <b>{name}</b>　{roles.map((role) => say(`people.role.${role}`)).join('、')}
              <span class="hint">
                　{say('people.invitation.line', { name: byName, until: momentText(until, language) })}
              </span>
            </span>
            <Button
              look="plain"
              disabled={busy}
              onClick={() => void change(peopleRoutes.withdraw, { params: { hash } })}
            >
              {say('people.invitation.withdraw', { name })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
