import { base32nopad } from '@scure/base'
import { useState } from 'preact/hooks'
import type { CaseContent } from '../../../shared/case/case.ts'
import { caseRoutes } from '../../../shared/contract/cases.ts'
import { dropUnsent, keepUnsent, readUnsent } from '../frame/change/unsent.ts'
import { useDesk } from '../frame/desk-context.ts'
import { useAct } from '../frame/use-act.ts'
import { useWords } from '../frame/words.ts'
import { CaseDraft, emptyCase } from './case-entry.ts'
import { CaseForm } from './case-form.tsx'

/** A case that was never saved. Its id is chosen once, so that saving again is the same draft. */
export function NewCasePage() {
  const { say } = useWords()
  const { ask } = useDesk()
  const [kept] = useState(
    (): CaseDraft => readUnsent('case.new', CaseDraft) ?? { version: 0, id: newCaseId(), entry: emptyCase },
  )
  const act = useAct()
  const create = (content: CaseContent, notes: string, submit: boolean) =>
    act.run(async () => {
      const { id } = kept
      const saved = await ask(caseRoutes.draft, { body: { id, content, notes } })
      dropUnsent('case.new')
      const body = { step: 'submit', version: saved.case.version } as const
      // It is saved; why it was not handed in is said on its own page.
      if (submit) await ask(caseRoutes.step, { params: { case: id }, body }).catch(() => undefined)
      location.hash = `#/cases/${id}`
    })
  return (
    <section class="desk-sheet flow" aria-labelledby="case-title">
      <h1 id="case-title">{say('tips.act.case')}</h1>
      <p class="hint">{say('cases.form.nothingCopied')}</p>
      <CaseForm
        initial={kept.entry}
        act={act}
        onType={(entry) => keepUnsent('case.new', { ...kept, entry })}
        onSave={create}
      />
    </section>
  )
}

/** A new permanent address: 8 random bytes, base32 lower case. */
function newCaseId(): string {
  return base32nopad.encode(crypto.getRandomValues(new Uint8Array(8))).toLowerCase()
}
