import { useState } from 'preact/hooks'
import type { TipDetail } from '../../../../shared/contract/tips.ts'
import type { TipId } from '../../../../shared/value/id.ts'
import { holds, useDesk } from '../../frame/desk-context.ts'
import { Problem } from '../../frame/form/problem.tsx'
import { Waiting } from '../../frame/form/waiting.tsx'
import { useWords } from '../../frame/words.ts'
import type { OpenedTip } from '../opened/open-tip.ts'
import { useOpened } from '../opened/opened-context.tsx'
import { possibleDuplicates } from '../opened/opened-index.ts'
import { type LiveTip, useTip } from '../opened/use-tip.ts'
import { RecordsPart } from '../records/records-part.tsx'
import { StepPart } from '../steps/step-part.tsx'
import { EnvelopePart } from './envelope-part.tsx'
import { HistoryList, HistoryPart } from './history-part.tsx'
import { LeadPart } from './lead-part.tsx'
import { MessagesPart } from './messages-part.tsx'
import { ReferralPart } from './referral-part.tsx'
import { AssignPart, TipHead } from './tip-head.tsx'

/** One tip: what stands outside, the sealed letter once opened, and what may be done now. */
export function TipPage({ id, onChanged }: { id: TipId; onChanged: (tip: TipDetail) => void }) {
  const live = useTip(id, onChanged)
  const [opened, setOpened] = useState<OpenedTip>()
  const { note } = useOpened()
  const tip = live.loaded.value
  const open = (next: OpenedTip | undefined) => {
    setOpened(next)
    if (next) note(next.envelope)
  }
  if (!tip) {
    return (
      <article class="desk-tip">
        <Waiting of={live.loaded} />
      </article>
    )
  }
  return (
    <article class="desk-tip" aria-labelledby="tip-title">
      <TipHead tip={tip} />
      <LostNotice live={live} />
      <AssignPart tip={tip} live={live} />
      <StepPart tip={tip} live={live} opened={opened} />
      <DuplicatesPart id={tip.id} />
      <div class="two-up">
        <EnvelopePart tip={tip} opened={opened} onOpened={open} onRecorded={live.loaded.reload} />
        <HistoryPart tip={tip} opened={opened} />
      </div>
      <div class="two-up">
        <MessagesPart tip={tip} live={live} opened={opened} onOpened={setOpened} />
        <ReferralPart tip={tip} live={live} />
      </div>
      <RecordsPart tip={tip} live={live} opened={opened} onOpened={setOpened} />
      <LeadPart tip={tip} live={live} />
      <CaseStart />
    </article>
  )
}

/** Why the last change was not made; after a lost race, what somebody else did first. */
function LostNotice({ live }: { live: LiveTip }) {
  const { say } = useWords()
  const { act, between } = live
  const last = between.at(-1)
  if (act.error === undefined) return null
  if (!last) return <Problem error={act.error} />
  const name = last.by.who === 'staff' ? last.by.name : say('tips.event.reporter')
  return (
    <Problem error={say('tips.error.lost', { name })}>
      <HistoryList history={between} />
    </Problem>
  )
}

/** Tips opened here that may be about the same site: the same permit number, or nearly the same name. */
function DuplicatesPart({ id }: { id: TipId }) {
  const { index } = useOpened()
  const { say } = useWords()
  const found = possibleDuplicates(index, id)
  if (found.length === 0) return null
  return (
    <div class="notice">
      <p>{say('tips.duplicates', { n: found.length })}</p>
      <ul>
        {found.map((other) => (
          <li key={other}>
            <a href={`#/tips/${other}`}>{index.get(other)?.site || other.slice(0, 6)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A drafter may begin a case here. Nothing goes over from the tip: neither its number nor its words. */
function CaseStart() {
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
