import { peopleRoutes } from '../../../../shared/contract/people.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { useLoad } from '../../frame/use-load.ts'

/** Who of the office works on tips, as options of a list. */
export function ColleagueOptions() {
  const { ask } = useDesk()
  const { value } = useLoad('members', () => ask(peopleRoutes.colleagues))
  return (
    <>
      {value?.colleagues.map(({ sub, name }) => (
        <option key={sub} value={sub}>
          {name}
        </option>
      ))}
    </>
  )
}
