import { base32nopad } from '@scure/base'
import { useState } from 'preact/hooks'
import type { CaseContent } from '../../../shared/case/case.ts'
import { type CaseReply, caseRoutes } from '../../../shared/contract/cases.ts'
import { OtherDraft } from '../frame/change/other-draft.tsx'
import { dropUnsent, keepUnsent, readUnsent } from '../frame/change/unsent.ts'
import { useDesk } from '../frame/desk-context.ts'
import { Done } from '../frame/form/done.tsx'
import { useAct } from '../frame/use-act.ts'
import { useWords } from '../frame/words.ts'
import { CaseDraft, caseEntryOf, emptyCase } from './case-entry.ts'
import { CaseForm } from './case-form.tsx'
import type { LiveCase } from './use-case.ts'

/** Writes on a saved draft. A text that is newer elsewhere is never overwritten without a word. */
export function CaseEditor({ live, reply }: { live: LiveCase; reply: CaseReply }) {
  const { say } = useWords()
  const draft = useCaseDraft(live, reply)
  const returned = reply.case.history.findLast(({ step }) => step === 'return')?.reason
  return (
    <>
      <h1>{reply.case.content.title}</h1>
      {reply.case.state === 'returned' && returned && (
        <p class="notice err">{say('cases.form.returned', { reason: returned })}</p>
      )}
      {draft.behind && <OtherDraft onMine={draft.takeMine} onTheirs={draft.takeTheirs} />}
      {draft.saved && <Done>{say('common.status.saved')}</Done>}
      <CaseForm
        key={draft.round}
        initial={draft.base.entry}
        act={live.act}
        onType={draft.type}
        onSave={draft.save}
      />
    </>
  )
}

/** What is typed over a saved case, kept in this tab until it is sent. */
function useCaseDraft(live: LiveCase, reply: CaseReply) {
  const { id } = reply.case
  const name = `case.${id}`
  const [base, setBase] = useState<CaseDraft>(() => readUnsent(name, CaseDraft) ?? fresh(reply))
  const [saved, setSaved] = useState(false)
  const [round, setRound] = useState(0)
  const now = live.theirs ?? reply
  const take = (draft: CaseDraft) => {
    setBase(draft)
    setRound((n) => n + 1)
    live.forget()
  }
  return {
    ...{ base, saved, round },
    behind: base.version < now.case.version,
    type: (entry: CaseDraft['entry']) => {
      setSaved(false)
      keepUnsent(name, { version: base.version, id, entry })
    },
    takeMine: () => take({ ...(readUnsent(name, CaseDraft) ?? base), version: now.case.version }),
    takeTheirs: () => {
      dropUnsent(name)
      live.loaded.set(now)
      take(fresh(now))
    },
    save: async (content: CaseContent, notes: string, submit: boolean) => {
      setSaved(false)
      const after = await live.save(base.version, content, notes)
      if (!after) return
      dropUnsent(name)
      setBase(fresh(after))
      setSaved(true)
      if (submit) await live.step(after.case.version, 'submit')
    },
  }
}

function fresh(reply: CaseReply): CaseDraft {
  return { version: reply.case.version, id: reply.case.id, entry: caseEntryOf(reply.case) }
}

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
