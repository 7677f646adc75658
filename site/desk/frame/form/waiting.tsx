import type { Loaded } from '../use-load.ts'
import { useWords } from '../words.ts'
import { Button } from './button.tsx'
import { Problem } from './problem.tsx'

/** Stands in for something that is loading or was refused. */
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
    <Problem error={of.error}>
      <p class="acts">
        <Button onClick={of.reload}>{say('common.act.retry')}</Button>
      </p>
    </Problem>
  )
}
