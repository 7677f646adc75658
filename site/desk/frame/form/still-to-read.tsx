import type { ComponentChildren } from 'preact'
import { useWords } from '../words.ts'

/** How many of a list are still to be ticked: said aloud as it changes, and in place of what can be done once all are. */
export function StillToRead({ left, children }: { left: number; children?: ComponentChildren }) {
  const { say } = useWords()
  return (
    <>
      <span class="hint" role="status">
        {left > 0 && say('cases.review.left', { n: left })}
      </span>
      {left === 0 && children}
    </>
  )
}
