import { useState } from 'preact/hooks'
import type { CaseContent } from '../../../shared/case/case.ts'
import type { CaseReply } from '../../../shared/contract/cases.ts'
import { OtherDraft } from '../frame/change/other-draft.tsx'
import { Done } from '../frame/form/done.tsx'
import { useWords } from '../frame/words.ts'
import { entryOf } from './case-entry.ts'
import { CaseForm } from './case-form.tsx'
import { type Draft, dropDraft, keepDraft, readDraft } from './draft-store.ts'
import type { LiveCase } from './use-case.ts'

/** Writes on a saved draft. A text that is newer elsewhere is never overwritten without a word. */
export function CaseEditor({ live, reply }: { live: LiveCase; reply: CaseReply }) {
  const { say } = useWords()
  const { id } = reply.case
  const [base, setBase] = useState<Draft>(() => readDraft(id) ?? fresh(reply))
  const [saved, setSaved] = useState(false)
  const [round, setRound] = useState(0)
  const now = live.theirs ?? reply
  const behind = base.version < now.case.version
  const take = (draft: Draft) => {
    setBase(draft)
    setRound((n) => n + 1)
    live.forget()
  }
  const save = async (content: CaseContent, notes: string, submit: boolean) => {
    setSaved(false)
    const after = await live.save(base.version, content, notes)
    if (!after) return
    dropDraft(id)
    setBase(fresh(after))
    setSaved(true)
    if (submit) await live.step(after.case.version, 'submit')
  }
  const returned = reply.case.history.findLast(({ step }) => step === 'return')?.reason
  return (
    <>
      <h1>{reply.case.content.title}</h1>
      {reply.case.state === 'returned' && returned && (
        <p class="notice err">{say('cases.form.returned', { reason: returned })}</p>
      )}
      {behind && (
        <OtherDraft
          onMine={() => take({ ...(readDraft(id) ?? base), version: now.case.version })}
          onTheirs={() => {
            dropDraft(id)
            live.loaded.set(now)
            take(fresh(now))
          }}
        />
      )}
      {saved && <Done>{say('common.status.saved')}</Done>}
      <CaseForm
        key={round}
        initial={base.entry}
        act={live.act}
        onType={(entry) => {
          setSaved(false)
          keepDraft(id, { version: base.version, id, entry })
        }}
        onSave={save}
      />
    </>
  )
}

function fresh(reply: CaseReply): Draft {
  return { version: reply.case.version, id: reply.case.id, entry: entryOf(reply.case) }
}
