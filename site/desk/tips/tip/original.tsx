import type { ComponentChildren } from 'preact'
import { useWords } from '../../frame/words.ts'

/** What the reporter wrote or sent, and the talk with them: for the screen. On paper a line stands in its place that says why. */
export function Original({ children }: { children: ComponentChildren }) {
  const { say } = useWords()
  return (
    <>
      <div class="off-paper flow">{children}</div>
      <p class="on-paper">{say('papers.original')}</p>
    </>
  )
}
