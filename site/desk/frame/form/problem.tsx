import type { ComponentChildren } from 'preact'
import { explain } from '../explain.ts'
import { useLanding } from '../use-landing.ts'
import { useWords } from '../words.ts'

/** What went wrong and, where there is one, the way on. Nothing while nothing did. It takes the focus that what was worked lost meanwhile. */
export function Problem({ error, children }: { error: unknown; children?: ComponentChildren }) {
  const { say } = useWords()
  const box = useLanding<HTMLDivElement>(error)
  if (error === undefined) return null
  return (
    <div class="notice err" role="alert" tabIndex={-1} ref={box}>
      <p>{typeof error === 'string' ? error : explain(error, say)}</p>
      {children}
    </div>
  )
}
