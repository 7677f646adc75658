import { useDesk } from '../desk-context.ts'
import { Button } from '../form/button.tsx'
import { useWords } from '../words.ts'

/** A draft was thrown away a moment ago, and can be brought back. */
export function ThrownNote({ name }: { name: string }) {
  const { drafts } = useDesk()
  const { say } = useWords()
  return (
    <p class="hint draft-note" role="status">
      {say('desk.draft.thrown')}{' '}
      <Button look="plain" onClick={() => drafts.restore(name)}>
        {say('desk.draft.restore')}
      </Button>
    </p>
  )
}
