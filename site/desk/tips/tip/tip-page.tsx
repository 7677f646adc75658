import { useState } from 'preact/hooks'
import type { TipDetail } from '../../../../shared/contract/tips.ts'
import { Waiting } from '../../frame/form/waiting.tsx'
import type { OpenedTip } from '../opened/open-tip.ts'
import { useOpened } from '../opened/opened-context.tsx'
import { useTip } from '../opened/use-tip.ts'
import { RecordsPart } from '../records/records-part.tsx'
import { StepPart } from '../steps/step-part.tsx'
import { AssignPart } from './assign-part.tsx'
import { CaseStart } from './case-start.tsx'
import { DuplicatesPart } from './duplicates-part.tsx'
import { EnvelopePart } from './envelope-part.tsx'
import { HistoryPart } from './history-part.tsx'
import { LeadPart } from './lead-part.tsx'
import { LostNotice } from './lost-notice.tsx'
import { MessagesPart } from './messages-part.tsx'
import { ReferralPart } from './referral-part.tsx'
import { TipHead } from './tip-head.tsx'

/** One tip: what stands outside, the sealed letter once opened, and what may be done now. */
export function TipPage({ id, onChanged }: { id: string; onChanged: (tip: TipDetail) => void }) {
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
        <HistoryPart tip={tip} />
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
