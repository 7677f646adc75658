import { useEffect, useRef } from 'preact/hooks'
import { Button } from '../frame/form/button.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { useWords } from '../frame/words.ts'
import { boxName } from './box-name.ts'
import { namesOf } from './case-entry.ts'
import { newsOf } from './news.ts'
import type { LiveCase } from './use-case.ts'

/** Why a step was not taken: somebody was faster, or where what has to change stands. It takes the focus that the button lost. */
export function StepProblem({ live }: { live: LiveCase }) {
  const words = useWords()
  const { say } = words
  const { theirs, loaded, forget, act } = live
  const faults = namesOf(act.error)
  const box = useRef<HTMLDivElement>(null)
  const stopped = theirs !== undefined || act.error !== undefined
  useEffect(() => {
    // The same is said at several places of a page: the first takes it.
    if (stopped && !document.activeElement?.closest('[data-stopped]')) box.current?.focus()
  }, [stopped])
  if (!stopped) return null
  if (!theirs) {
    return (
      <div ref={box} tabIndex={-1} data-stopped>
        <Problem error={act.error}>
          {faults.length > 0 && <p>{faults.map((name) => boxName(name, say)).join('、')}</p>}
        </Problem>
      </div>
    )
  }
  const showTheirs = () => {
    loaded.set(theirs)
    forget()
    act.clear()
    // What changed is to be read anew, from its title on.
    setTimeout(() => document.getElementById('preview-title')?.focus())
  }
  return (
    <div ref={box} tabIndex={-1} data-stopped class="notice err" role="alert">
      {loaded.value ? newsOf(loaded.value.case, theirs.case, words) : say('cases.review.changed')}{' '}
      <Button look="plain" onClick={showTheirs}>
        {say('desk.reload')}
      </Button>
    </div>
  )
}
