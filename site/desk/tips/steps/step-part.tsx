import { useState } from 'preact/hooks'
import { type TipDetail, tipRoutes } from '../../../../shared/contract/tips.ts'
import type { Step } from '../../../../shared/lifecycle/steps.ts'
import { isBarred } from '../../../../shared/tip/barred.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { Button } from '../../frame/form/button.tsx'
import { Done } from '../../frame/form/done.tsx'
import { Form } from '../../frame/form/form.tsx'
import { Problem } from '../../frame/form/problem.tsx'
import { useAct } from '../../frame/use-act.ts'
import { useWords } from '../../frame/words.ts'
import type { OpenedTip } from '../opened/open-tip.ts'
import type { LiveTip } from '../opened/use-tip.ts'
import { StepFields } from './step-fields.tsx'
import {
  confirmText,
  emptyEntry,
  lackingText,
  missingNeeds,
  prepareTransfer,
  stepRequest,
} from './step-rules.ts'

interface Props {
  readonly tip: TipDetail
  readonly live: LiveTip
  readonly opened: OpenedTip | undefined
}

/** The steps that this person may take now, and the form of the one they chose. */
export function StepPart({ tip, live, opened }: Props) {
  const words = useWords()
  const { say } = words
  const { me } = useDesk()
  const [chosen, setChosen] = useState<Step>()
  const [done, setDone] = useState<{ readonly step: Step; readonly version: number }>()
  return (
    <>
      {tip.steps.length > 0 && (
        <p class="acts tip-acts">
          {tip.steps.map((step, n) => (
            <Button
              key={step}
              look={n === 0 && !lackingText(step, tip, emptyEntry, words) ? 'go' : 'small'}
              aria-expanded={chosen === step}
              onClick={() => {
                setChosen(chosen === step ? undefined : step)
                setDone(undefined)
                live.act.clear()
              }}
            >
              {say(step === 'archive' ? 'tips.state.archived' : `tips.act.${step}`)}
            </Button>
          ))}
        </p>
      )}
      {isBarred(tip, me.sub) && <p class="notice">{say('tips.steps.barred')}</p>}
      {done?.version === tip.version && (
        <Done>
          {say('tips.confirm.done', {
            action: say(done.step === 'archive' ? 'tips.state.archived' : `tips.act.${done.step}`),
          })}
        </Done>
      )}
      {chosen && (
        <StepForm
          key={chosen}
          step={chosen}
          tip={tip}
          live={live}
          opened={opened}
          onCancel={() => setChosen(undefined)}
          onDone={() => {
            // Once something else is done, it is no news any more.
            setDone({ step: chosen, version: tip.version + 1 })
            setChosen(undefined)
          }}
        />
      )}
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
function StepForm({ step, tip, live, opened, onDone, onCancel }: StepFormProps) {
  const words = useWords()
  const { say } = words
  const { ask, directoryKey } = useDesk()
  const [entry, setEntry] = useState(emptyEntry)
  const [tried, setTried] = useState(false)
  const [refused, setRefused] = useState<string>()
  const act = useAct()
  const take = () =>
    act.run(async () => {
      setTried(true)
      setRefused(undefined)
      if (missingNeeds(step, entry).length > 0 || lacking) return
      const request = stepRequest(step, tip.version, entry)
      if (step !== 'transfer') {
        if (await live.change(tipRoutes.step, request)) onDone()
        return
      }
      if (!opened) return setRefused(say('refusal.unopened'))
      const prepared = await prepareTransfer(ask, tip, { target: entry.target, opened, directoryKey }, words)
      if ('refused' in prepared) return setRefused(prepared.refused)
      if (await live.change(tipRoutes.step, { ...request, rewrap: prepared.rewrap })) onDone()
    })
  const lacking = lackingText(step, tip, entry, words)
  const warning = confirmText(step, tip, entry, words)
  const title = say(step === 'archive' ? 'tips.state.archived' : `tips.act.${step}`)
  return (
    <Form class="flow step-form" aria-label={title} onSubmit={() => void take()}>
      {warning && <p class="notice">{warning}</p>}
      {lacking && <p class="notice err">{lacking}</p>}
      <Problem error={refused ?? act.error} />
      <StepFields
        step={step}
        entry={entry}
        tip={tip}
        missing={tried ? missingNeeds(step, entry) : []}
        onChange={(part) => setEntry({ ...entry, ...part })}
      />
      <p class="acts">
        <Button look="stamp" submit disabled={act.busy || live.act.busy}>
          {title}
        </Button>
        <Button onClick={onCancel}>{say('common.act.cancel')}</Button>
      </p>
    </Form>
  )
}
