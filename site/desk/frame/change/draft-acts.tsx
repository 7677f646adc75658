import { Button } from '../form/button.tsx'
import { useWords } from '../words.ts'

interface Props {
  /** Nothing can be sent now. */
  readonly off: boolean
  readonly onSave: (submit: boolean) => Promise<void>
  /** What leaving is called here. */
  readonly leave: string
  readonly onLeave: () => void | Promise<void>
}

/** The ends of a draft: to the second person, kept, or given up. */
export function DraftActs({ off, onSave, leave, onLeave }: Props) {
  const { say } = useWords()
  return (
    <p class="acts">
      <Button look="stamp" disabled={off} onClick={() => void onSave(true)}>
        {say('change.act.submit')}
      </Button>
      <Button disabled={off} onClick={() => void onSave(false)}>
        {say('change.act.save')}
      </Button>
      <Button look="plain" onClick={() => void onLeave()}>
        {leave}
      </Button>
    </p>
  )
}
