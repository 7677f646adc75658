import { useState } from 'preact/hooks'
import type { TipDetail } from '../../../../shared/contract/tips.ts'
import type { Step } from '../../../../shared/lifecycle/steps.ts'
import { Button } from '../../frame/form/button.tsx'
import { Done } from '../../frame/form/done.tsx'
import { useWords } from '../../frame/words.ts'
import type { OpenedTip } from '../opened/open-tip.ts'
import type { LiveTip } from '../opened/use-tip.ts'
import { StepForm } from './step-form.tsx'

interface Props {
  readonly tip: TipDetail
  readonly live: LiveTip
  readonly opened: OpenedTip | undefined
}

/** The steps that this person may take now, and the form of the one they chose. */
export function StepPart({ tip, live, opened }: Props) {
  const { say } = useWords()
  const [chosen, setChosen] = useState<Step>()
  const [done, setDone] = useState<Step>()
  return (
    <>
      {tip.steps.length > 0 && (
        <p class="acts tip-acts">
          {tip.steps.map((step, n) => (
            <Button
              key={step}
              look={n === 0 ? 'go' : 'small'}
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
      {done && (
        <Done>
          {say('tips.confirm.done', {
            action: say(done === 'archive' ? 'tips.state.archived' : `tips.act.${done}`),
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
            setDone(chosen)
            setChosen(undefined)
          }}
        />
      )}
    </>
  )
}
