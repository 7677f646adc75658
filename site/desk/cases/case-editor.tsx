import { base32nopad } from '@scure/base'
import { useEffect, useState } from 'preact/hooks'
import { type CaseReply, caseRoutes } from '../../../shared/contract/cases.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { useChangeDraft } from '../frame/change/use-change-draft.ts'
import { useDesk } from '../frame/desk-context.ts'
import { anotherOf } from '../frame/drafts/another-of.ts'
import { DraftLost, DraftNote, DraftsWait } from '../frame/drafts/draft-note.tsx'
import { OtherDraft } from '../frame/drafts/other-draft.tsx'
import { useDraft } from '../frame/drafts/use-draft.ts'
import { Done } from '../frame/form/done.tsx'
import { useAct } from '../frame/use-act.ts'
import { useLanding } from '../frame/use-landing.ts'
import { type Say, useWords } from '../frame/words.ts'
import { BesidePart } from './beside-part.tsx'
import { boxName } from './box-name.ts'
import { CaseDraft, type CaseEntry, type CaseTyped, caseDraftOf, emptyCase } from './case-entry.ts'
import { CaseForm, picturesOf } from './case-form.tsx'
import { laterBeside } from './not-before.ts'
import { isSavedCase } from './own-case.ts'
import type { LiveCase } from './use-case.ts'

interface EditorProps {
  readonly live: LiveCase
  readonly reply: CaseReply
  /** It was saved for the first time a moment ago. */
  readonly fresh?: Fresh | undefined
}

/** A case that was saved for the first time a moment ago, to be written on or to be handed in. */
export type Fresh = 'saved' | 'handIn'

/** Writes on a saved draft. A text that is newer elsewhere is never overwritten without a word. */
export function CaseEditor({ live, reply, fresh }: EditorProps) {
  const { say } = useWords()
  const { me } = useDesk()
  const nameOf = (path: readonly string[]) => entryName(path, say)
  const draft = useCaseDraft(live, reply, fresh)
  const returned = reply.case.history.findLast(({ step }) => step === 'return')?.reason
  return (
    <>
      <h1>{reply.case.content.title}</h1>
      {reply.case.state === 'returned' && returned && (
        <p class="notice err">{say('cases.form.returned', { reason: returned })}</p>
      )}
      {draft.behind && (
        <OtherDraft
          {...{ mine: draft.entry, theirs: draft.now, nameOf }}
          stopped={live.theirs !== undefined}
          by={anotherOf(written(live.theirs ?? reply), me.sub)}
          onMine={draft.takeMine}
          onTheirs={draft.takeTheirs}
        />
      )}
      <DraftLost draft={draft.kept} />
      <CaseForm
        entry={draft.entry.entry}
        act={{ ...live.act, busy: live.act.busy || draft.waits }}
        name={draft.kept.name}
        onType={draft.write}
        onSave={draft.save}
      />
      {draft.saved && <Done focus>{say('common.status.saved')}</Done>}
      <DraftNote draft={draft.kept} nameOf={nameOf} />
    </>
  )
}

/** The steps by which a case was written. */
const written = ({ case: { history } }: CaseReply) =>
  history.filter(({ step }) => step === 'edit' || step === 'fairness' || step === 'draft')

/** What is typed over a saved case, kept until it is sent. */
function useCaseDraft(live: LiveCase, reply: CaseReply, fresh: Fresh | undefined) {
  const name = `case/${reply.case.id}`
  const entryOf = (stands: CaseReply) => caseDraftOf(stands.case)
  const draft = useChangeDraft({ name, schema: CaseDraft, live, reply, entryOf })
  const [saved, setSaved] = useState(fresh !== undefined)
  // It was written to be handed in at once: what stops it is marked here, where it can be put right.
  useEffect(() => {
    if (fresh === 'handIn') void live.step(reply.case.version, 'submit')
  }, [])
  return {
    ...draft,
    saved,
    write: (by: (now: CaseEntry) => CaseEntry) => {
      setSaved(false)
      draft.change(({ entry }) => ({ entry: by(entry) }))
    },
    save: async (typed: CaseTyped, submit: boolean) => {
      setSaved(false)
      const after = await live.save(draft.entry.version, typed)
      if (!after) return
      draft.settle(after)
      setSaved(true)
      if (submit) await live.step(after.case.version, 'submit')
    },
  }
}

/** A case that was never saved. Its id is chosen once, so that saving again is the same draft. */
export function NewCasePage({ onSaved }: { onSaved: (id: string, fresh: Fresh) => void }) {
  const { say } = useWords()
  const nameOf = (path: readonly string[]) => entryName(path, say)
  const { ask, beside, setBeside, drafts, arrivals } = useDesk()
  const [begun] = useState((): CaseDraft => ({ version: 0, revision: 0, id: newCaseId(), entry: emptyCase }))
  const draft = useDraft('case/new', CaseDraft, begun)
  const act = useAct()
  const create = (typed: CaseTyped, submit: boolean) =>
    act.run(async () => {
      const { id } = draft.entry
      const here = location.hash
      const made = await ask(caseRoutes.draft, { body: { id, ...typed } })
      // Of a first answer that was lost it stands as it was then: this is what it is now.
      const stands = isSavedCase(made.case, typed) ? made : await ask(caseRoutes.edit, editOf(made, typed))
      // A picture that was chosen meanwhile goes along: it is on its way into this form.
      await arrivals.arrived(picturesOf(draft.name))
      // One that did not come is said where the case is, which is not handed in without it.
      const lacks = arrivals.hand(picturesOf(draft.name), picturesOf(`case/${id}`))
      let since: CaseDraft | undefined
      draft.settle((later) => {
        since = later
        return later
      })
      // What was typed meanwhile goes on where the case is.
      if (since) {
        drafts.type(`case/${id}`, { ...caseDraftOf(stands.case), entry: since.entry })
        drafts.settle('case/new', since)
      }
      onSaved(id, submit && !lacks ? 'handIn' : 'saved')
      // Who went elsewhere meanwhile stays there.
      if (location.hash === here) location.hash = `#/cases/${id}`
    })
  const title = useLanding<HTMLHeadingElement>(begun.id)
  const { entry } = draft.entry
  const late = (entry: CaseEntry) => (beside ? laterBeside(entry, dayInShanghai(new Date())) : entry)
  const type = (by: (now: CaseEntry) => CaseEntry) =>
    draft.change((now) => ({ ...now, entry: late(by(now.entry)) }))
  // Before the first key, too: the tip may be closed again and stay in the writer's head. Not before it is known what was typed earlier.
  const [looked, setLooked] = useState(false)
  useEffect(() => {
    if (!looked) setLooked(true)
    else if (draft.standing !== 'loading' && late(entry) !== entry) type((now) => now)
  }, [beside, draft.standing, looked])
  return (
    <section class="desk-sheet flow" aria-labelledby="case-title">
      <h1 id="case-title" tabIndex={-1} ref={title}>
        {say('tips.act.case')}
      </h1>
      <p class="hint">{say('cases.form.nothingCopied')}</p>
      <DraftsWait />
      {beside && (
        <BesidePart
          beside={beside}
          entry={entry}
          onChange={(part) => type((now) => ({ ...now, ...part }))}
          onClose={() => setBeside(undefined)}
        />
      )}
      <DraftLost draft={draft} />
      <CaseForm entry={entry} act={act} name={draft.name} onType={type} onSave={create} />
      <DraftNote draft={draft} nameOf={nameOf} />
    </section>
  )
}

/** What a box of a case is called where two texts of it differ; what is no box is not shown. */
function entryName([whole, ...box]: readonly string[], say: Say): string | undefined {
  return whole === 'entry' && box[0] !== 'floor' ? boxName(box.join('.'), say) : undefined
}

const editOf = ({ case: { id, version } }: CaseReply, typed: CaseTyped) => ({
  params: { case: id },
  body: { version, ...typed },
})

/** A new permanent address: 8 random bytes, base32 lower case. */
function newCaseId(): string {
  return base32nopad.encode(crypto.getRandomValues(new Uint8Array(8))).toLowerCase()
}
