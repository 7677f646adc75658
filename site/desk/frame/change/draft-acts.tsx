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
      <button class="btn stamp small" type="button" disabled={off} onClick={() => void onSave(true)}>
        {say('change.act.submit')}
      </button>
      <button class="btn small" type="button" disabled={off} onClick={() => void onSave(false)}>
        {say('change.act.save')}
      </button>
      <button class="plain" type="button" onClick={() => void onLeave()}>
        {leave}
      </button>
    </p>
  )
}
