import type { Fairness } from '../../../shared/case/fairness.ts'
import { firmsListed } from '../../../shared/case/firewall.ts'
import { repliesOf } from '../../../shared/case/replies.ts'
import { earlyNotice } from '../../../shared/case/review-checks.ts'
import type { CaseReply } from '../../../shared/contract/cases.ts'
import { dateText } from '../../text/date-text.ts'
import { useChangeDraft } from '../frame/change/use-change-draft.ts'
import { holds, useDesk } from '../frame/desk-context.ts'
import { DraftNote } from '../frame/drafts/draft-note.tsx'
import { LeftNote } from '../frame/drafts/left-note.tsx'
import { OtherDraft } from '../frame/drafts/other-draft.tsx'
import { useArrival } from '../frame/drafts/use-arrival.ts'
import { Button } from '../frame/form/button.tsx'
import { Choice } from '../frame/form/choice.tsx'
import { Field } from '../frame/form/field.tsx'
import { Ledger, type LedgerRow } from '../frame/ledger.tsx'
import type { KeptDecisions } from '../frame/personal/finds.ts'
import { useGuard } from '../frame/personal/guard.ts'
import { Guarded, GuardedForm } from '../frame/personal/guarded.tsx'
import { WrittenField } from '../frame/personal/written-field.tsx'
import { useWords, type Words } from '../frame/words.ts'
import { decidedOf, namesOf } from './case-entry.ts'
import { decidedWith, FairDraft, fairDraftOf, ownDecisions, requestOf } from './fair-entry.ts'
import { FormSection } from './form-part.tsx'
import { ScanField } from './photos/scan-field.tsx'
import { FirmReplies } from './reply-fields.tsx'
import { boxOf } from './rows-sent.ts'
import { StepProblem } from './step-problem.tsx'
import type { LiveCase } from './use-case.ts'
import { refusedText, useMarks } from './use-marks.ts'

interface Props {
  readonly live: LiveCase
  readonly reply: CaseReply
}

/** How the firms of a case are treated: told, replied, appealing, and until when their names stay. Nothing where none is named. */
export function FairnessPart({ live, reply }: Props) {
  const words = useWords()
  const { say } = words
  const { me } = useDesk()
  const { state, content, id } = reply.case
  if (content.firms.length === 0) return null
  const writes = ['draft', 'returned', 'review'].includes(state) && holds(me, 'drafter')
  return (
    <section aria-labelledby="case-firms" class="flow review">
      <h2 id="case-firms">{say('cases.fair.title')}</h2>
      <p class="links">
        <a href={`#/cases/${id}/letter`}>{say('cases.fair.letter')}</a>
      </p>
      <Ledger rows={fairRows(reply, words)} />
      {writes ? <FairnessForm key={id} live={live} reply={reply} /> : <LeftNote name={firmsDraft(id)} />}
    </section>
  )
}

function fairRows({ case: { fairness, content } }: CaseReply, { say, language }: Words): LedgerRow[] {
  const { noticedOn, replyUntil, provisional, appeal, waived, namesUntil } = fairness
  const on = (day: string) => dateText(day, language)
  const window = provisional ? 'cases.fair.provisional' : 'cases.fair.window'
  return [
    ...(noticedOn ? [[say('cases.fair.noticedOn'), on(noticedOn)] as const] : []),
    ...(replyUntil ? [[say('cases.fair.until'), say(window, { date: on(replyUntil) })] as const] : []),
    ...content.firms.map(({ name, creditCode }) => {
      const came = repliesOf(content).find(({ firm }) => firm === creditCode)
      const said = came ? say('cases.fair.replied', { date: on(came.day) }) : say('cases.fair.silent')
      return [say('cases.fair.replyFrom', { firm: name }), said] as const
    }),
    [say('cases.fair.appeal'), say(`cases.fair.appeal.${appeal}`)],
    ...(waived ? [[say('cases.fair.waived'), waived] as const] : []),
    ...(namesUntil ? [[say('cases.fair.namesUntil'), on(namesUntil)] as const] : []),
  ]
}

/** Under which what is typed of a case's firms is kept. */
const firmsDraft = (id: string) => `case/${id}/firms`

/** What the drafter keys in: firms do not sign in. */
function FairnessForm({ live, reply }: Props) {
  const { say } = useWords()
  const { fairness, content, version } = reply.case
  const draft = useChangeDraft({
    name: firmsDraft(reply.case.id),
    ...{ schema: FairDraft, live, reply, entryOf: fairDraftOf },
  })
  const { entry } = draft
  const { noticedOn } = entry
  const kept = decidedOf(reply.case)
  const decided = decidedWith(kept, entry.decided)
  const isEarly = earlyNotice({ ...reply.case, fairness: { ...fairness, noticedOn } }) !== undefined
  // Replies become public; why nobody was waited for does not.
  const keeping = { decided, onDecide: (next: KeptDecisions) => set({ decided: ownDecisions(kept, next) }) }
  const guard = useGuard('publish', keeping, firmsListed(reply.case))
  const inside = useGuard('newsroom')
  const scanning = useArrival(`case/${reply.case.id}/scan`)
  const { error } = live.act
  const sent = new Map(namesOf(error).map((name) => [boxOf(entry, name), name]))
  const marks = useMarks([...sent.keys()], entry)
  const problemOf = (name: string) =>
    marks.isMarked(name) ? refusedText(error, sent.get(name) ?? '', say) : undefined
  const set = (part: Partial<typeof entry>) => {
    marks.type({ ...entry, ...part })
    draft.change(() => part)
  }
  const save = async () => {
    if (!inside.pass()) return
    marks.clear()
    scanning.clear()
    const after = await live.writeFairness({ version, ...requestOf(entry, content.firms, kept) })
    if (after) draft.settle(after)
  }
  return (
    <GuardedForm class="flow" guard={guard} onSubmit={() => void save()}>
      {draft.behind ? (
        <OtherDraft onMine={draft.takeMine} onTheirs={draft.takeTheirs} />
      ) : (
        <StepProblem live={live} at="firms" />
      )}
      <Field
        label={say('cases.fair.noticedOn')}
        hint={isEarly ? say('cases.fair.noticedEarly') : undefined}
        type="date"
        narrow
        optional
        value={entry.noticedOn}
        problem={problemOf('noticedOn')}
        onInput={(noticedOn) => set({ noticedOn })}
      />
      <FormSection title={say('cases.letter.replyLabel')} hint={say('cases.fair.replyHint')}>
        <FirmReplies
          {...{ firms: content.firms, replies: entry.replies, problemOf }}
          onChange={(replies) => set({ replies })}
        />
        {entry.replies.some(({ text }) => text.trim() !== '') && (
          <ScanField scan={entry.scan} onChange={(scan) => set({ scan })} act={scanning} />
        )}
      </FormSection>
      <Choice
        label={say('cases.fair.appeal')}
        value={entry.appeal}
        onChange={(one) => set({ appeal: one as Fairness['appeal'] })}
      >
        {(['none', 'open', 'decided'] as const).map((one) => (
          <option key={one} value={one}>
            {say(`cases.fair.appeal.${one}`)}
          </option>
        ))}
      </Choice>
      <Field
        label={say('cases.fair.namesUntil')}
        hint={say('cases.fair.namesHint')}
        type="date"
        narrow
        value={entry.namesUntil}
        problem={problemOf('namesUntil')}
        onInput={(namesUntil) => set({ namesUntil })}
      />
      <Guarded guard={inside}>
        <WrittenField
          name="waived"
          label={say('cases.fair.waived')}
          hint={say('cases.fair.waivedHint')}
          optional
          rows={2}
          maxLength={500}
          value={entry.waived}
          problem={problemOf('waived')}
          onInput={(waived) => set({ waived })}
        />
      </Guarded>
      <p class="acts">
        <Button look="go" submit disabled={live.act.busy || scanning.busy || draft.behind || draft.waits}>
          {say('common.act.save')}
        </Button>
      </p>
      <DraftNote draft={draft.kept} />
    </GuardedForm>
  )
}
