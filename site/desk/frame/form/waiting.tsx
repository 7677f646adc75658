import type { Loaded } from '../use-load.ts'
import { useWords } from '../words.ts'
import { Button } from './button.tsx'
import { Problem } from './problem.tsx'

/** Stands in for something that is loading or was refused. Without a line it was not read: no step was taken, and nothing was written here. */
export function Waiting({ of }: { of: Pick<Loaded<unknown>, 'loading' | 'error' | 'reload'> }) {
  const { say } = useWords()
  if (of.loading) {
    return (
      <p class="hint" role="status">
        {say('common.status.loading')}
      </p>
    )
  }
  return (
    <Problem error={of.error instanceof TypeError ? say('common.error.notRead') : of.error}>
      <p class="acts">
        <Button onClick={of.reload}>{say('common.act.retry')}</Button>
      </p>
    </Problem>
  )
}
