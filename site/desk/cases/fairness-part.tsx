import { useRef, useState } from 'preact/hooks'
import type { Fairness } from '../../../shared/case/fairness.ts'
import { firmsListed } from '../../../shared/case/firewall.ts'
import { repliesOf } from '../../../shared/case/replies.ts'
import { earlyNotice } from '../../../shared/case/review-checks.ts'
import type { CaseReply } from '../../../shared/contract/cases.ts'
import { dateText } from '../../text/date-text.ts'
import { holds, useDesk } from '../frame/desk-context.ts'
import { Button } from '../frame/form/button.tsx'
import { Choice } from '../frame/form/choice.tsx'
import { Field } from '../frame/form/field.tsx'
import { Ledger, type LedgerRow } from '../frame/ledger.tsx'
import type { KeptDecisions } from '../frame/personal/finds.ts'
import { useGuard } from '../frame/personal/guard.ts'
import { Guarded, GuardedForm } from '../frame/personal/guarded.tsx'
import { WrittenField } from '../frame/personal/written-field.tsx'
import { useAct } from '../frame/use-act.ts'
import { useWords, type Words } from '../frame/words.ts'
import {
  decidedOf,
  type FirmEntry,
  keptOf,
  namesOf,
  type ReplyEntry,
  repliesTyped,
  replyEntriesOf,
} from './case-entry.ts'
import { FormSection } from './form-part.tsx'
import { isWritten } from './own-case.ts'
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
  const sent = useRef<FairnessEntry>()
  const { state, content, id, version } = reply.case
  if (content.firms.length === 0) return null
  const writes = ['draft', 'returned', 'review'].includes(state) && holds(me, 'drafter')
  return (
    <section aria-labelledby="case-firms" class="flow review">
      <h2 id="case-firms">{say('cases.fair.title')}</h2>
      <p class="links">
        <a href={`#/cases/${id}/letter`}>{say('cases.fair.letter')}</a>
      </p>
      <Ledger rows={fairRows(reply, words)} />
      {writes && <FairnessForm key={version} {...{ live, reply, sent }} />}
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

interface FormProps extends Props {
  /** What was sent last and is not known to stand: it stays in the boxes, whatever else came to stand meanwhile. */
  readonly sent: { current: FairnessEntry | undefined }
}

/** What the drafter keys in: firms do not sign in. */
function FairnessForm({ live, reply, sent: last }: FormProps) {
  const { say } = useWords()
  const { fairness, content, version } = reply.case
  const [entry, setEntry] = useState(() => {
    const now = entryOf(fairness, replyEntriesOf(content), decidedOf(reply.case))
    const before = last.current
    return before && !isWritten(reply.case, requestOf(before, content.firms)) ? before : now
  })
  const { decided, noticedOn } = entry
  const isEarly = earlyNotice({ ...reply.case, fairness: { ...fairness, noticedOn } }) !== undefined
  // Replies become public; why nobody was waited for does not.
  const keeping = { decided, onDecide: (next: KeptDecisions) => set({ decided: next }) }
  const guard = useGuard('publish', keeping, firmsListed(reply.case))
  const inside = useGuard('newsroom')
  const scanning = useAct()
  const { error } = live.act
  const sent = new Map(namesOf(error).map((name) => [boxOf(entry, name), name]))
  const marks = useMarks([...sent.keys()], entry)
  const problemOf = (name: string) =>
    marks.isMarked(name) ? refusedText(error, sent.get(name) ?? '', say) : undefined
  const set = (part: Partial<typeof entry>) => {
    marks.type({ ...entry, ...part })
    setEntry((before) => ({ ...before, ...part }))
  }
  const save = async () => {
    if (!inside.pass()) return
    marks.clear()
    last.current = entry
    if (await live.writeFairness({ version, ...requestOf(entry, content.firms) })) last.current = undefined
  }
  return (
    <GuardedForm class="flow" guard={guard} onSubmit={() => void save()}>
      <StepProblem live={live} at="firms" />
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
        <Button look="go" submit disabled={live.act.busy || scanning.busy}>
          {say('common.act.save')}
        </Button>
      </p>
    </GuardedForm>
  )
}

const entryOf = (
  { noticedOn = '', scan, appeal, waived = '', namesUntil = '' }: Fairness,
  replies: readonly ReplyEntry[],
  decided: KeptDecisions,
) => ({ noticedOn, scan, appeal, waived, namesUntil, replies, decided })

type FairnessEntry = ReturnType<typeof entryOf>

/** What was typed as it is sent; empty boxes say nothing. */
export function requestOf(entry: FairnessEntry, firms: readonly FirmEntry[]) {
  const { noticedOn, scan, appeal, waived, namesUntil } = entry
  const replies = repliesTyped(entry.replies, firms)
  return {
    appeal,
    kept: keptOf(entry.decided),
    ...(noticedOn !== '' && { noticedOn }),
    ...(scan !== undefined && { scan }),
    ...(waived.trim() !== '' && { waived: waived.trim() }),
    ...(namesUntil !== '' && { namesUntil }),
    ...(replies.length > 0 && { replies }),
  }
}
