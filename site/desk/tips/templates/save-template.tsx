import { useState } from 'preact/hooks'
import { templateRoutes } from '../../../../shared/contract/templates.ts'
import { TEMPLATES, type TemplateBox } from '../../../../shared/office/template.ts'
import type { TipId } from '../../../../shared/value/id.ts'
import { holds, useDesk } from '../../frame/desk-context.ts'
import { Button } from '../../frame/form/button.tsx'
import { Done } from '../../frame/form/done.tsx'
import { TemplateForm } from '../../frame/templates/template-form.tsx'
import { useLive } from '../../frame/use-live.ts'
import { useWords } from '../../frame/words.ts'

interface Props {
  readonly for: TemplateBox
  readonly tip: TipId
  /** What stands in the box. */
  readonly text: string
}

/** For a lead, below a form and never in it: what stands in its box becomes a template of the office. */
export function SaveTemplate({ for: box, tip, text }: Props) {
  const { me } = useDesk()
  const { say } = useWords()
  const [state, setState] = useState<'shut' | 'open' | 'saved'>('shut')
  if (!holds(me, 'lead')) return null
  if (state === 'open') {
    return (
      <NewTemplate box={box} tip={tip} text={text} onDone={(saved) => setState(saved ? 'saved' : 'shut')} />
    )
  }
  return (
    <>
      {state === 'saved' && <Done focus>{say('templates.saved')}</Done>}
      {text.trim() !== '' && (
        <Button look="plain" onClick={() => setState('open')}>
          {say('templates.saveAs')}
        </Button>
      )}
    </>
  )
}

interface NewProps {
  readonly box: TemplateBox
  readonly tip: TipId
  readonly text: string
  readonly onDone: (saved: boolean) => void
}

function NewTemplate({ box, tip, text, onDone }: NewProps) {
  const { say } = useWords()
  const live = useLive(templateRoutes.list)
  if ((live.loaded.value?.templates.length ?? 0) >= TEMPLATES) {
    return <p class="notice">{say('templates.full', { n: TEMPLATES })}</p>
  }
  return (
    <TemplateForm
      draftName={`tip/${tip}/template/${box}`}
      begin={{ box, text }}
      live={live}
      onDone={onDone}
    />
  )
}
