import { useState } from 'preact/hooks'
import * as z from 'zod'
import type { TipSummary } from '../../../../shared/contract/queue.ts'
import { type TipDetail, tipRoutes } from '../../../../shared/contract/tips.ts'
import { hasKeys, useDesk } from '../../frame/desk-context.ts'
import { DraftNote } from '../../frame/drafts/draft-note.tsx'
import { useDraft } from '../../frame/drafts/use-draft.ts'
import { Button } from '../../frame/form/button.tsx'
import { Field } from '../../frame/form/field.tsx'
import { Form } from '../../frame/form/form.tsx'
import { useWords } from '../../frame/words.ts'
import { openTip } from '../opened/open-tip.ts'
import { useOpened } from '../opened/opened-context.tsx'
import { readyReasons } from '../opened/ready-reasons.ts'
import type { Done } from './assign.tsx'

interface Props {
  readonly run: (work: (tip: TipSummary) => Promise<TipDetail>) => Promise<Done>
}

/** Opens all that are chosen, for one reason or each for its usual one; the server records each opening on its own before it hands anything out. */
export function BulkOpen({ run }: Props) {
  const { ask, identities, me } = useDesk()
  const { say } = useWords()
  const { keep, see } = useOpened()
  const draft = useDraft('tips/openings', z.string(), '')
  const [short, setShort] = useState(false)
  if (identities.length === 0) {
    return <p class="hint bulk">{say(hasKeys(me) ? 'tips.bulk.locked' : 'desk.noKey')}</p>
  }
  const open = async () => {
    const reason = draft.entry.trim()
    setShort([...reason].length < 2)
    if ([...reason].length >= 2) await openAll(() => reason)
  }
  const openAll = async (why: (tip: TipDetail) => string) => {
    const { failed } = await run(async ({ id }) => {
      const params = { tip: id }
      const tip = await ask(tipRoutes.show, { params })
      keep(await openTip(ask, tip, identities, { reason: why(tip), onLocked: () => undefined }))
      const after = await ask(tipRoutes.show, { params })
      see(after)
      return after
    })
    if (failed.length === 0) draft.settle()
  }
  return (
    <>
      <Form class="bulk" onSubmit={() => void open()}>
        <Field
          label={say('tips.bulk.reason')}
          maxLength={300}
          value={draft.entry}
          problem={short ? say('tips.open.error.noReason') : undefined}
          onInput={draft.type}
        />
        <Button submit>{say('tips.bulk.open')}</Button>
        <Button onClick={() => void openAll((tip) => readyReasons(tip).map((key) => say(key))[0] ?? '')}>
          {say('tips.bulk.openReady')}
        </Button>
      </Form>
      <DraftNote draft={draft} />
    </>
  )
}
