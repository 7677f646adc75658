import { useState } from 'preact/hooks'
import * as z from 'zod'
import type { MessageKey } from '../../../../shared/messages/message.ts'
import { DraftNote } from '../drafts/draft-note.tsx'
import { useDraft } from '../drafts/use-draft.ts'
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
  /** Under which its words are kept meanwhile. */
  readonly name: string
  /** What is answered when it was done; undefined when it was refused. */
  readonly onReturn: (reason: string) => Promise<unknown>
}

/** Sends something back to who wrote it, with a reason. */
export function SendBack({ label, missing, act, busy, name, onReturn }: Props) {
  const { say } = useWords()
  const draft = useDraft(name, z.string(), '')
  const reason = draft.entry
  const [short, setShort] = useState(false)
  const guard = useGuard('ask')
  const back = async () => {
    const written = reason.trim()
    setShort(written === '')
    if (written !== '' && guard.pass() && (await onReturn(written)) !== undefined) draft.settle()
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
        onInput={draft.type}
      />
      <p class="acts">
        <Button disabled={busy} onClick={() => void back()}>
          {say(act)}
        </Button>
      </p>
      <DraftNote draft={draft} />
    </Guarded>
  )
}
