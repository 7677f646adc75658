import { peopleRoutes } from '../../../shared/contract/people.ts'
import { useDesk } from '../frame/desk-context.ts'
import { Problem } from '../frame/form/problem.tsx'
import { useLoad } from '../frame/use-load.ts'
import { type Say, useWords } from '../frame/words.ts'

interface Props {
  readonly sub: string
  readonly name: string
}

/** Says, before somebody is taken from their office's tips, how many of them go back to nobody. */
export function LeavingNote({ sub, name }: Props) {
  const { ask } = useDesk()
  const { say } = useWords()
  const { value, error } = useLoad(sub, () => ask(peopleRoutes.assigned, { params: { person: sub } }))
  return (
    <>
      <p role="status">{leavingText(value?.open, name, say)}</p>
      <Problem error={error} />
    </>
  )
}

/** `open`: how many open tips they work on; undefined while that is not known. */
export function leavingText(open: number | undefined, name: string, say: Say): string {
  if (open === undefined) return say('people.leave.tips.unknown', { name })
  return open === 0 ? say('people.leave.tips.none', { name }) : say('people.leave.tips', { name, n: open })
}
