import type { Role } from '../../../shared/people/staff.ts'
import { type Say, useWords } from '../frame/words.ts'

interface Props {
  readonly give: readonly Role[]
  readonly chosen: readonly Role[]
  readonly onChange: (roles: Role[]) => void
}

/** The roles that may be given, to tick. */
export function RoleBoxes({ give, chosen, onChange }: Props) {
  const { say } = useWords()
  return (
    <fieldset class="flow">
      <legend>{say('people.roles')}</legend>
      {give.map((role) => (
        <label key={role} class="check">
          <input
            type="checkbox"
            checked={chosen.includes(role)}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? [...chosen, role] : chosen.filter((one) => one !== role))
            }
          />
          <span>
            {say(`people.role.${role}`)}
            <span class="hint">　{say(`people.role.${role}.may`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** Roles in a line. */
export function rolesText(roles: readonly Role[], say: Say): string {
  return roles.map((role) => say(`people.role.${role}`)).join('、')
}
