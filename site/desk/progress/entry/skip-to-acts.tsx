import type { MessageKey } from '../../../../shared/messages/message.ts'
import { Button } from '../../frame/form/button.tsx'
import { useWords } from '../../frame/words.ts'

/** Id of the acts below the rows. */
export const ACTS = 'entry-acts'

/** The way past a table of boxes to what is done with them: with the keyboard it takes a press for each box. */
export function SkipToActs({ to = ACTS, label = 'progress.grid.skip' }: { to?: string; label?: MessageKey }) {
  const { say } = useWords()
  return (
    <p>
      <Button look="plain" onClick={() => document.getElementById(to)?.focus()}>
        {say(label)}
      </Button>
    </p>
  )
}
