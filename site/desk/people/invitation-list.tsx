import { type PeopleReply, peopleRoutes } from '../../../shared/contract/people.ts'
import { momentText } from '../frame/day-text.ts'
import { Button } from '../frame/form/button.tsx'
import type { Live } from '../frame/use-live.ts'
import { useWords } from '../frame/words.ts'

import { rolesText } from './role-boxes.tsx'

interface Props {
  readonly invitations: PeopleReply['invitations']
  readonly live: Live<PeopleReply>
}

/** Invitations that nobody has used yet, to take back. */
export function InvitationList({ invitations, live }: Props) {
  const { say, language } = useWords()
  if (invitations.length === 0) return null
  return (
    <section class="flow" aria-labelledby="invitations-title">
      <h2 id="invitations-title">{say('people.invitations')}</h2>
      <ul class="case-rows">
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
