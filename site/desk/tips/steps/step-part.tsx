import { useState } from 'preact/hooks'
import { type TipDetail, tipRoutes } from '../../../../shared/contract/tips.ts'
import type { Step } from '../../../../shared/lifecycle/steps.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { DraftNote } from '../../frame/drafts/draft-note.tsx'
import { useDraft } from '../../frame/drafts/use-draft.ts'
import { Button } from '../../frame/form/button.tsx'
import { Problem } from '../../frame/form/problem.tsx'
import { useGuard } from '../../frame/personal/guard.ts'
import { GuardedForm } from '../../frame/personal/guarded.tsx'
import { useAct } from '../../frame/use-act.ts'
import { type Say, useWords } from '../../frame/words.ts'
import { keyOf } from '../keys/key-table.ts'
import type { OpenedTip } from '../opened/open-tip.ts'
import type { LiveTip } from '../opened/use-tip.ts'
import { SaveTemplate } from '../templates/save-template.tsx'
import { prepareTransfer } from './prepare-transfer.ts'
import { StepFields } from './step-fields.tsx'
import {
  barriersOf,
  confirmText,
  emptyEntry,
  extrasOf,
  lackingText,
  missingNeeds,
  needsOf,
  StepEntry,
  stepRequest,
} from './step-rules.ts'

interface ActsProps {
  readonly tip: TipDetail
  /** The letter is open in this browser. */
  readonly opened: boolean
  /** The step whose form is open. */
  readonly open: Step | undefined
  readonly onOpen: (step: Step) => void
}

/** What a step is called. */
export function stepText(step: Step, say: Say): string {
  return say(step === 'archive' ? 'tips.state.archived' : `tips.act.${step}`)
}

/**
 * The steps of this tip: what cannot be taken yet is grey, with the reason beside it. The one that carries the matter on stands
 * out, unless something lacks.
 */
export function StepActs({ tip, opened, open, onOpen }: ActsProps) {
  const words = useWords()
  const barriers = barriersOf(tip, opened, words)
  const barred = [...barriers.values()].flat()
  return (
    <>
      <span class="acts tip-acts">
        {tip.steps.map((step, n) => (
          <Button
            key={step}
            look={n === 0 && !lackingText(step, tip, emptyEntry, words) ? 'go' : 'small'}
            disabled={barred.includes(step) && open !== step}
            aria-expanded={open === step}
            {...keyOf(n === 0 ? 'step' : 'others')}
            onClick={() => onOpen(step)}
          >
            {stepText(step, words.say)}
          </Button>
        ))}
      </span>
      {[...barriers].map(([why, steps]) => (
        <p key={why} class="hint barrier">
          {words.list(steps.map((step) => stepText(step, words.say)))}
          {words.say('tips.steps.barrier', { why })}
        </p>
      ))}
    </>
  )
}

interface StepFormProps {
  readonly step: Step
  readonly tip: TipDetail
  readonly live: LiveTip
  readonly opened: OpenedTip | undefined
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** What a step needs, what it means, and the button that takes it. */
export function StepForm({ step, tip, live, opened, onDone, onCancel }: StepFormProps) {
  const words = useWords()
  const { say } = words
  const { ask, directoryKey } = useDesk()
  const draft = useDraft(`tip/${tip.id}/step/${step}`, StepEntry, emptyEntry)
  const { entry } = draft
  const [tried, setTried] = useState(false)
  const [refused, setRefused] = useState<string>()
  const act = useAct()
  const guard = useGuard('block')
  const finish = () => {
    draft.settle()
    onDone()
  }
  const take = () =>
    act.run(async () => {
      setTried(true)
      setRefused(undefined)
      if (missingNeeds(step, entry, tip).length > 0 || lacking) return
      const request = stepRequest(step, tip, entry)
      if (step !== 'transfer') {
        if (await live.change(tipRoutes.step, request)) finish()
        return
      }
      if (!opened) return setRefused(say('refusal.unopened'))
      const prepared = await prepareTransfer(ask, tip, { target: entry.target, opened, directoryKey }, words)
      if ('refused' in prepared) return setRefused(prepared.refused)
      if (await live.change(tipRoutes.step, { ...request, rewrap: prepared.rewrap })) finish()
    })
  const lacking = lackingText(step, tip, entry, words)
  const warning = confirmText(step, tip, entry, words)
  const title = stepText(step, say)
  return (
    <>
      <GuardedForm class="flow step-form" guard={guard} aria-label={title} onSubmit={() => void take()}>
        {warning && <p class="notice">{warning}</p>}
        {lacking && <p class="notice err">{lacking}</p>}
        <Problem error={refused ?? act.error} />
        <StepFields
          step={step}
          entry={entry}
          tip={tip}
          missing={tried ? missingNeeds(step, entry, tip) : []}
          onChange={(part) => draft.type({ ...entry, ...part })}
        />
        <p class="acts">
          <Button look="go" submit disabled={act.busy || live.act.busy}>
            {title}
          </Button>
          <Button {...keyOf('escape')} onClick={onCancel}>
            {say('common.act.cancel')}
          </Button>
        </p>
      </GuardedForm>
      <DraftNote draft={draft} />
      {[...needsOf(step, tip), ...extrasOf(step)].includes('result') && (
        <SaveTemplate for="result" tip={tip.id} text={entry.result} />
      )}
    </>
  )
}
