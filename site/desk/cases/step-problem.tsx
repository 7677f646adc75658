import { Button } from '../frame/form/button.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { useWords } from '../frame/words.ts'
import { boxName } from './box-name.ts'
import { namesOf } from './case-entry.ts'
import type { LiveCase } from './use-case.ts'

/** Why a step was not taken: somebody was faster, or where what has to change stands. */
export function StepProblem({ live }: { live: LiveCase }) {
  const { say } = useWords()
  const { theirs, loaded, forget, act } = live
  const faults = namesOf(act.error)
  if (!theirs) {
    return (
      <Problem error={act.error}>
        {faults.length > 0 && <p>{faults.map((name) => boxName(name, say)).join('、')}</p>}
      </Problem>
    )
  }
  const showTheirs = () => {
    loaded.set(theirs)
    forget()
    act.clear()
  }
  return (
    <p class="notice err" role="alert">
      {say('cases.review.changed')}
      <Button look="plain" onClick={showTheirs}>
        {say('desk.reload')}
      </Button>
    </p>
  )
}
