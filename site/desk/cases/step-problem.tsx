import { useEffect, useRef } from 'preact/hooks'
import { Button } from '../frame/form/button.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { useWords } from '../frame/words.ts'
import { boxName } from './box-name.ts'
import { namesOf } from './case-entry.ts'
import { newsOf } from './news.ts'
import type { LiveCase } from './use-case.ts'

/** A part of a case's page from which something is done. */
export type StepPlace = 'review' | 'firms' | 'steps' | 'form'

/** Where it is said why something was not done: where it was tried, and nowhere else. */
export function placeOf(tried: LiveCase['tried']): StepPlace {
  if (tried === 'approve' || tried === 'return') return 'review'
  if (tried === 'fairness') return 'firms'
  return tried === 'edit' || tried === 'submit' ? 'form' : 'steps'
}

interface Props {
  readonly live: LiveCase
  /** Where it stands. */
  readonly at: StepPlace
}

/** Why a step was not taken: somebody was faster, or where what has to change stands. It takes the focus that the button lost. */
export function StepProblem({ live, at }: Props) {
  const words = useWords()
  const { say } = words
  const { theirs, loaded, forget, act } = live
  const faults = namesOf(act.error)
  const box = useRef<HTMLDivElement>(null)
  const stopped = (theirs !== undefined || act.error !== undefined) && placeOf(live.tried) === at
  useEffect(() => {
    if (stopped) box.current?.focus()
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
