import { useState } from 'preact/hooks'
import * as z from 'zod'
import type { MessageKey } from '../../../../shared/messages/message.ts'
import { tooMany } from '../../../../shared/value/characters.ts'
import { DraftNote } from '../drafts/draft-note.tsx'
import { useDraft } from '../drafts/use-draft.ts'
import { Button } from '../form/button.tsx'
import { useFirstFault } from '../form/use-first-fault.ts'
import { useGuard } from '../personal/guard.ts'
import type { GuardMode } from '../personal/guard-mode.ts'
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
  /** For whom its words are. */
  readonly mode?: GuardMode
  /** Names of the firms that the case lists which its words are about. */
  readonly firms?: readonly string[]
  /** What was wrong with its words, where they were refused. */
  readonly refused?: string | undefined
  /** What is wrong with words as they are typed; while something is, they are not sent. */
  readonly wrongWith?: ((reason: string) => string | undefined) | undefined
  /** What is answered when it was done; undefined when it was refused. */
  readonly onReturn: (reason: string) => Promise<unknown>
}

/** So many characters may a reason have. */
const MOST = 1000

/** Sends something back to who wrote it, with a reason. */
export function SendBack({ label, missing, act, busy, name, mode = 'ask', ...more }: Props) {
  const { refused, wrongWith, onReturn, firms } = more
  const { say } = useWords()
  const draft = useDraft(name, z.string(), '')
  const reason = draft.entry
  const [sent, setSent] = useState<string>()
  const [stops, setStops] = useState(0)
  const room = useFirstFault<HTMLDivElement>(stops)
  const guard = useGuard(mode, undefined, firms)
  const back = async () => {
    const written = reason.trim()
    setSent(reason)
    if (written === '' || tooMany(written, MOST) > 0 || wrongWith?.(written) !== undefined)
      setStops(stops + 1)
    else if (guard.pass() && (await onReturn(written)) !== undefined) draft.settle()
  }
  // What was typed since is not what was wrong.
  const same = sent === reason
  const empty = same && reason.trim() === '' ? say(missing) : undefined
  const problem = empty ?? wrongWith?.(reason) ?? (same ? refused : undefined)
  return (
    <Guarded guard={guard}>
      <div class="flow" ref={room}>
        <WrittenField
          name="reason"
          label={say(label)}
          rows={2}
          maxLength={MOST}
          value={reason}
          problem={problem}
          onInput={draft.type}
        />
        <p class="acts">
          <Button disabled={busy} onClick={() => void back()}>
            {say(act)}
          </Button>
        </p>
        <DraftNote draft={draft} />
      </div>
    </Guarded>
  )
}
