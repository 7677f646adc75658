import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { Refusal } from '../../../../shared/refusal/refusal.ts'
import { DeskContext } from '../desk-context.ts'
import { explain } from '../explain.ts'
import { useLanding } from '../use-landing.ts'
import { useWords } from '../words.ts'
import { Button } from './button.tsx'

/**
 * What went wrong and, where there is one, the way on. Nothing while nothing did. It takes the focus that what was worked lost meanwhile. Who has
 * to sign in does so here: the notice at the top of the page may be far away.
 */
export function Problem({ error, children }: { error: unknown; children?: ComponentChildren }) {
  const { say } = useWords()
  const box = useLanding<HTMLDivElement>(error)
  const desk = useContext(DeskContext)
  const isSignedOut = desk && error instanceof Refusal && error.code === 'signin'
  if (error === undefined || (isSignedOut && desk.here)) return null
  return (
    <div class="notice err" role="alert" tabIndex={-1} ref={box}>
      <p>{typeof error === 'string' ? error : explain(error, say)}</p>
      {isSignedOut && (
        <p class="acts">
          <Button onClick={desk.signIn}>{say('desk.signin.go')}</Button>
        </p>
      )}
      {children}
    </div>
  )
}
