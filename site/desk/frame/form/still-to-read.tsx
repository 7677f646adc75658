import { useWords } from '../words.ts'

/** How many of a list are still to be ticked before the button beside it works: said aloud as it changes. */
export function StillToRead({ left }: { left: number }) {
  const { say } = useWords()
  return (
    <span class="hint" role="status">
      {left > 0 && say('cases.review.left', { n: left })}
    </span>
  )
}
