import { useState } from 'preact/hooks'
import type { MessageKey } from '../../../../shared/messages/message.ts'
import { Button } from '../form/button.tsx'
import { useGuard } from '../personal/guard.ts'
import { Guarded } from '../personal/guarded.tsx'
import { WrittenField } from '../personal/written-field.tsx'
import { useWords } from '../words.ts'

interface Props {
  readonly label: MessageKey
  /** What is said when no reason was written. */
  readonly missing: MessageKey
  readonly act: MessageKey
  readonly busy: boolean
  readonly onReturn: (reason: string) => void
}

/** Sends something back to who wrote it, with a reason. */
export function SendBack({ label, missing, act, busy, onReturn }: Props) {
  const { say } = useWords()
  const [reason, setReason] = useState('')
  const [short, setShort] = useState(false)
  const guard = useGuard('ask')
  const back = () => {
    const written = reason.trim()
    setShort(written === '')
    if (written !== '' && guard.pass()) onReturn(written)
  }
  return (
    <Guarded guard={guard}>
      <WrittenField
        name="reason"
        label={say(label)}
        rows={2}
        maxLength={1000}
        value={reason}
        problem={short ? say(missing) : undefined}
        onInput={setReason}
      />
      <p class="acts">
        <Button disabled={busy} onClick={back}>
          {say(act)}
        </Button>
      </p>
    </Guarded>
  )
}
