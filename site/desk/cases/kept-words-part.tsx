import { caseStepNames } from '../../../shared/case/case.ts'
import type { CaseReply } from '../../../shared/contract/cases.ts'
import { useDesk } from '../frame/desk-context.ts'
import { useDraftChanges } from '../frame/drafts/use-draft.ts'
import { Button } from '../frame/form/button.tsx'
import { useWords } from '../frame/words.ts'

/** Words for a step that cannot be taken any more, because somebody else took another: they stay to be read and copied. */
export function KeptWordsPart({ reply }: { reply: CaseReply }) {
  const { say } = useWords()
  const { drafts } = useDesk()
  useDraftChanges()
  const { id } = reply.case
  const left = caseStepNames.flatMap((step) => {
    const name = `case/${id}/${step}`
    const text = textOf(drafts.view(name).value)
    return reply.steps.includes(step) || text === '' ? [] : [{ step, name, text }]
  })
  if (left.length === 0) return null
  return (
    <div class="notice" role="status">
      {left.map(({ step, name, text }) => (
        <div key={name} class="flow">
          <p>{say('cases.step.keptWords', { what: say(`cases.event.${step}`) })}</p>
          <p class="as-typed">{text}</p>
          <p class="acts">
            <Button look="plain" onClick={() => drafts.discard(name)}>
              {say('desk.draft.discard')}
            </Button>
          </p>
        </div>
      ))}
    </div>
  )
}

/** A reason, or what changed and why. */
export function textOf(value: unknown): string {
  const parts = typeof value === 'object' && value !== null ? Object.values(value) : [value]
  return parts.filter((one) => typeof one === 'string' && one.trim() !== '').join('\n')
}
