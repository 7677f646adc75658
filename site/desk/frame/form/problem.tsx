import type { ComponentChildren } from 'preact'
import { explain } from '../explain.ts'
import { useWords } from '../words.ts'

/** What went wrong and, where there is one, the way on. Nothing while nothing did. */
export function Problem({ error, children }: { error: unknown; children?: ComponentChildren }) {
  const { say } = useWords()
  if (error === undefined) return null
  return (
    <div class="notice err" role="alert">
      <p>{typeof error === 'string' ? error : explain(error, say)}</p>
      {children}
    </div>
  )
}
