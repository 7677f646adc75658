import { holds, useDesk } from '../../frame/desk-context.ts'
import { useWords } from '../../frame/words.ts'

/** A drafter may begin a case here. Nothing goes over from the tip: neither its number nor its words. */
export function CaseStart() {
  const { me } = useDesk()
  const { say } = useWords()
  if (!holds(me, 'drafter')) return null
  return (
    <p class="acts">
      <a class="btn small" href="#/cases/new">
        {say('tips.act.case')}
      </a>
      <span class="hint">{say('cases.form.nothingCopied')}</span>
    </p>
  )
}
