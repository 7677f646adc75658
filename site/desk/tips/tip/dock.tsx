import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { TipDetail } from '../../../../shared/contract/tips.ts'
import type { Step } from '../../../../shared/lifecycle/steps.ts'
import { isBarred } from '../../../../shared/tip/barred.ts'
import { isFollowed, recordKinds } from '../../../../shared/tip/tip.ts'
import { dayInShanghai } from '../../../../shared/value/day.ts'
import type { TipId } from '../../../../shared/value/id.ts'
import { holds, useDesk, type Workplace } from '../../frame/desk-context.ts'
import { useHasDraft } from '../../frame/drafts/use-draft.ts'
import { Button } from '../../frame/form/button.tsx'
import { type Say, useWords } from '../../frame/words.ts'
import { keyOf } from '../keys/key-table.ts'
import { type OpenedTip, withWritten } from '../opened/open-tip.ts'
import type { LiveTip } from '../opened/use-tip.ts'
import { RecordForm, recordDraft } from '../records/record-form.tsx'
import { StepActs, StepForm, stepText } from '../steps/step-part.tsx'
import { UndoAct } from '../steps/undo-act.tsx'
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
  const openStep = (chosen: Step) => {
    const again = shown === 'step' && step === chosen
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
  const leave = (paper: Paper) => {
    setBegun(begun.filter((one) => one !== paper))
    setShown(undefined)
  }
  const [offered, setOffered] = useState<ReturnType<typeof orderedIn>>()
  const finished = done?.version === tip.version
  return (
    <section class={shown ? 'dock writing' : 'dock'} aria-label={say('tips.dock')}>
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
                onSent={(sent) => onOpened(withWritten(readable, { messages: [sent] }))}
              />
            ) : (
              <RecordForm
                {...{ kind: paper, tip, live, opened: readable }}
                onCancel={() => leave(paper)}
                onSaved={(record) => {
                  leave(paper)
                  setOffered(orderedIn(record.content, dayInShanghai(new Date())))
                  onOpened(withWritten(readable, { records: [record] }))
                }}
              />
            )}
          </Sheet>
        ))}
      {offered && mayRemind(tip, me) && (
        <ReminderOffer {...{ tip, live }} due={offered.due} onDone={() => setOffered(undefined)} />
      )}
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
        <NextLink next={next} list={list} wanted={finished} />
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

/** Something to fill in: it takes the focus when it is shown, and keeps what it holds while it is not. */
function Sheet({ shown, children }: { shown: boolean; children: ComponentChildren }) {
  const sheet = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!shown) return
    const first = sheet.current?.querySelector<HTMLElement>('select, textarea, input:not(.vh), [type=submit]')
    first?.focus()
  }, [shown])
  return (
    <div class="sheet-in" ref={sheet} hidden={!shown}>
      {children}
    </div>
  )
}

interface NextProps extends Pick<Props, 'next' | 'list'> {
  /** Something is done: the next one is what one wants, and has the focus. */
  readonly wanted: boolean
}

/** On to the next of the list, or back to it from the last. */
function NextLink({ next, list, wanted }: NextProps) {
  const { say } = useWords()
  const link = useRef<HTMLAnchorElement>(null)
  useLayoutEffect(() => {
    if (wanted) link.current?.focus()
  }, [wanted])
  return (
    <a
      class={wanted ? 'btn small go next' : 'btn small next'}
      href={next ?? list}
      ref={link}
      {...keyOf('next')}
    >
      {say(next ? 'tips.next' : 'tips.next.none')}{' '}
      <span class="kbd" aria-hidden="true">
        N
      </span>
    </a>
  )
}
