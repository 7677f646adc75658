import { useState } from 'preact/hooks'
import type { TipDetail } from '../../../../shared/contract/tips.ts'
import type { Step } from '../../../../shared/lifecycle/steps.ts'
import { isBarred } from '../../../../shared/tip/barred.ts'
import { isFollowed, recordKinds } from '../../../../shared/tip/tip.ts'
import { dayInShanghai } from '../../../../shared/value/day.ts'
import type { TipId } from '../../../../shared/value/id.ts'
import { holds, useDesk, type Workplace } from '../../frame/desk-context.ts'
import { useHasDraft } from '../../frame/drafts/use-draft.ts'
import { Button } from '../../frame/form/button.tsx'
import { Done } from '../../frame/form/done.tsx'
import { useWayBack } from '../../frame/use-way-back.ts'
import { type Say, useWords } from '../../frame/words.ts'
import { keyOf } from '../keys/key-table.ts'
import { type OpenedTip, withWritten } from '../opened/open-tip.ts'
import type { LiveTip } from '../opened/use-tip.ts'
import { RecordForm, recordDraft } from '../records/record-form.tsx'
import { StepActs, StepForm, stepText } from '../steps/step-part.tsx'
import { UndoAct } from '../steps/undo-act.tsx'
import { NextLink, Sheet } from './dock-parts.tsx'
import { LostNotice } from './lost-notice.tsx'
import { mayRemind, orderedIn, ReminderOffer } from './reminder-part.tsx'
import { ReplyForm, replyDraft } from './reply-form.tsx'

interface Props {
  readonly tip: TipDetail
  readonly live: LiveTip
  readonly opened: OpenedTip | undefined
  readonly onOpened: (opened: OpenedTip) => void
  /** Address of the next tip; undefined at the end of the list. */
  readonly next: string | undefined
  /** Address of the list. */
  readonly list: string
}

/** What is written beside a tip: to the reporter, or a record of the office. */
const papers = ['reply', ...recordKinds] as const
type Paper = (typeof papers)[number]

/** The button at which something is open. */
const OPENER = ':is(.dock-papers, .tip-acts) button[aria-expanded=true]'

/** What one writes and what one does, at the foot of the tip. Only one thing is open; what was typed in another stays. */
export function Dock({ tip, live, opened, onOpened, next, list }: Props) {
  const { me, identities } = useDesk()
  const { say, list: names } = useWords()
  const hasDraft = useHasDraft()
  const [step, setStep] = useState<Step>()
  const [begun, setBegun] = useState<readonly Paper[]>([])
  const [shown, setShown] = useState<'step' | Paper>()
  const [done, setDone] = useState<{ readonly act: string; readonly version: number }>()
  const readable = identities.length > 0 ? opened : undefined
  const writable = readable ? papersOf(tip, me) : []
  const kept = readable ? [] : papersOf(tip, me).filter((paper) => hasDraft(paperDraft(tip.id, paper)))
  const { room, goBack } = useWayBack<HTMLElement>(OPENER)
  const openStep = (chosen: Step) => {
    const again = shown === 'step' && step === chosen
    if (again) goBack()
    setStep(again ? undefined : chosen)
    setShown(again ? undefined : 'step')
    setDone(undefined)
    live.act.clear()
  }
  // Once something else is done, it is no news any more.
  const tell = (act: string) => setDone({ act, version: tip.version + 1 })
  const openPaper = (paper: Paper) => {
    setBegun(begun.includes(paper) ? begun : [...begun, paper])
    setShown(shown === paper ? undefined : paper)
  }
  // What was written and chosen stays in it, as when something else is opened.
  const fold = () => {
    goBack()
    setShown(undefined)
  }
  const leave = (paper: Paper) => {
    setBegun(begun.filter((one) => one !== paper))
    fold()
  }
  const [offered, setOffered] = useState<ReturnType<typeof orderedIn>>()
  const [reminded, setReminded] = useState<number>()
  const offer = (ordered: ReturnType<typeof orderedIn>) => {
    setReminded(undefined)
    setOffered(ordered)
  }
  const finished = done?.version === tip.version
  return (
    <section class={shown ? 'dock writing' : 'dock'} aria-label={say('tips.dock')} ref={room}>
      <LostNotice live={live} />
      {isBarred(tip, me.sub) && <p class="notice">{say('tips.steps.barred')}</p>}
      {step && (
        <Sheet shown={shown === 'step'}>
          <StepForm
            key={step}
            {...{ step, tip, live, opened }}
            onCancel={() => openStep(step)}
            onDone={() => {
              tell(stepText(step, say))
              // With the paper that it came with.
              offer(step === 'rectify' ? { due: undefined } : undefined)
              setStep(undefined)
              setShown(undefined)
            }}
          />
        </Sheet>
      )}
      {readable &&
        begun.map((paper) => (
          <Sheet key={paper} shown={shown === paper}>
            {paper === 'reply' ? (
              <ReplyForm
                {...{ tip, live, opened: readable }}
                onCancel={fold}
                onSent={(sent) => onOpened(withWritten(readable, { messages: [sent] }))}
              />
            ) : (
              <RecordForm
                {...{ kind: paper, tip, live, opened: readable }}
                onCancel={fold}
                onSaved={(record) => {
                  leave(paper)
                  offer(orderedIn(record.content, dayInShanghai(new Date())))
                  onOpened(withWritten(readable, { records: [record] }))
                }}
              />
            )}
          </Sheet>
        ))}
      {offered && mayRemind(tip, me) && (
        <ReminderOffer
          {...{ tip, live }}
          due={offered.due}
          onDone={(saved) => {
            setOffered(undefined)
            if (saved) setReminded(tip.version + 1)
            else goBack()
          }}
        />
      )}
      {reminded === tip.version && <Done focus>{say('tips.remind.done')}</Done>}
      {kept.length > 0 && (
        <p class="hint">
          {say('tips.dock.kept', { list: names(kept.map((paper) => paperName(paper, say))) })}
        </p>
      )}
      {writable.length > 0 && (
        <div class="dock-papers">
          {writable.map((paper) => (
            <span key={paper}>
              <Button
                look="plain"
                aria-expanded={shown === paper}
                {...keyOf(paper)}
                onClick={() => openPaper(paper)}
              >
                {paperName(paper, say)}
              </Button>
              {shown !== paper && hasDraft(paperDraft(tip.id, paper)) && (
                <span class="unsent">{say('desk.draft.there')}</span>
              )}
            </span>
          ))}
        </div>
      )}
      <div class="dock-acts">
        {finished && (
          <p class="done" role="status">
            {say('tips.confirm.done', { action: done.act })}
          </p>
        )}
        <UndoAct tip={tip} live={live} onDone={tell} />
        <StepActs
          tip={tip}
          opened={opened !== undefined}
          open={shown === 'step' ? step : undefined}
          onOpen={openStep}
        />
        <NextLink next={next} list={list} wanted={finished && !offered} />
      </div>
    </section>
  )
}

/** Under which a paper is kept while it is written, as its form names it. */
const paperDraft = (tip: TipId, paper: Paper) =>
  paper === 'reply' ? replyDraft(tip) : recordDraft(tip, paper)

const paperName = (paper: Paper, say: Say) =>
  say(paper === 'reply' ? 'tips.dock.reply' : `tips.record.write.${paper}`)

/** What this person may write beside a tip as it is. */
export function papersOf(tip: TipDetail, me: Workplace['me']): readonly Paper[] {
  if (tip.office !== me.office || tip.state === 'archived' || isBarred(tip, me.sub)) return []
  return papers.filter((paper) =>
    paper === 'reply' ? isFollowed(tip.channel) : holds(me, 'handler', 'lead'),
  )
}
