import { useEffect, useState } from 'preact/hooks'
import type { Case, CaseEvent } from '../../../shared/case/case.ts'
import { textWithoutNames } from '../../../shared/case/decide-names.ts'
import { momentOf } from '../../../shared/case/order.ts'
import { PublicRecord } from '../../../shared/case/public-case.ts'
import type { CaseReply } from '../../../shared/contract/cases.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { shortDay } from '../frame/day-text.ts'
import { holds, useDesk } from '../frame/desk-context.ts'
import { DraftsWait } from '../frame/drafts/draft-note.tsx'
import { LeftNote } from '../frame/drafts/left-note.tsx'
import { Button } from '../frame/form/button.tsx'
import { Done } from '../frame/form/done.tsx'
import { Waiting } from '../frame/form/waiting.tsx'
import { Log } from '../frame/log.tsx'
import { type Followed, useFollow } from '../frame/use-follow.ts'
import { useLanding } from '../frame/use-landing.ts'
import { watchPublic } from '../frame/watch-public.ts'
import { useWords } from '../frame/words.ts'
import { CaseEditor, type Fresh } from './case-editor.tsx'
import { endsByItself, previewKeyOf, stateKeyOf } from './case-state.ts'
import { DifferencePart } from './difference-part.tsx'
import { eventKeyOf } from './event-key.ts'
import { FairnessPart } from './fairness-part.tsx'
import { KeptWordsPart } from './kept-words-part.tsx'
import { newsOf } from './news.ts'
import { nextStep } from './next-step.ts'
import { NoSuchCase } from './no-such-case.tsx'
import { PagePart } from './page-part.tsx'
import { PrivatePart } from './private-part.tsx'
import { HeldNotice, heldSince, usePublishing } from './publishing-notice.tsx'
import { ReadingView, type Shown, shownOf } from './reading-view.tsx'
import { ReviewPart } from './review-part.tsx'
import { StepsPart } from './steps-part.tsx'
import { useCase } from './use-case.ts'
import { useNews } from './use-news.ts'

/** One case, `fresh`: saved for the first time a moment ago: to write on while it is a draft, else to read and decide on. */
export function CasePage({ id, fresh }: { id: string; fresh?: Fresh | undefined }) {
  const words = useWords()
  const { say } = words
  const { me } = useDesk()
  const live = useCase(id)
  const reply = live.loaded.value
  const publishing = usePublishing(reply?.case.version)
  // That it was saved is said further down, where the focus goes.
  const came = fresh && live.changes === 0 ? undefined : reply && live.changes
  const standing = useLanding<HTMLDivElement>(came)
  const held = heldSince(publishing.value)
  useFollow(reply && held === undefined && endsByItself(reply.case) ? id : undefined, live.followed)
  const { waiting, take, onTyped } = useNews(id, live)
  const { error } = live.loaded
  if (error instanceof Refusal && error.code === 'notFound') return <NoSuchCase id={id} />
  if (!reply) return <Waiting of={live.loaded} />
  const one = reply.case
  const writable = (one.state === 'draft' || one.state === 'returned') && holds(me, 'drafter')
  const going = one.order !== undefined && one.order.stage !== 'written' && isDue(one)
  return (
    <section class="desk-sheet flow" onInput={onTyped}>
      <p class="back-to-list always">
        <a href={`#/cases/state/${one.state}`}>{say('cases.title')}</a>
      </p>
      <DraftsWait />
      <div class="flow" role="status" tabIndex={-1} ref={standing}>
        <p class="state">
          {say(stateKeyOf(one, new Date()))}
          {one.number !== undefined && `　${one.number}`}
        </p>
        {nextStep(reply, dayInShanghai(new Date()), words, held !== undefined).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {waiting && live.theirs === undefined && (
        <div class="notice err" role="status">
          {newsOf(one, waiting.case, words)}{' '}
          <Button look="plain" onClick={take}>
            {say('desk.reload')}
          </Button>
        </div>
      )}
      <KeptWordsPart reply={reply} />
      {held !== undefined && one.order && <HeldNotice since={held} />}
      {(going ? held === undefined : one.state === 'published') && (
        <PublishWatch
          key={one.order?.edition}
          one={one}
          going={going}
          followed={live.followed}
          onLate={publishing.reload}
        />
      )}
      {writable ? (
        <CaseEditor key={one.id} live={live} reply={reply} fresh={fresh} />
      ) : (
        <>
          <LeftNote name={`case/${one.id}`} />
          <ReviewPart live={live} reply={reply} />
          <ReadingView one={shown(one)} hint={previewKeyOf(one.state)} />
          <PrivatePart one={one} />
        </>
      )}
      <DifferencePart one={one} />
      <FairnessPart live={live} reply={reply} />
      <PagePart id={one.id} version={one.version} />
      <StepsPart live={live} reply={reply} />
      <CaseEvents history={one.history} />
    </section>
  )
}

/** The text that is decided on: of names that somebody proposed to take the text without them, of what is out of sight the one that was public. */
function shown(one: Case): Shown {
  const { state, content, standing = content } = one
  if (state === 'unnaming') return shownOf(one, textWithoutNames(one))
  return shownOf(one, state === 'hidden' || state === 'withdrawn' ? standing : content)
}

/** What happened to a case inside the newsroom, newest first. */
function CaseEvents({ history }: { history: readonly CaseEvent[] }) {
  const { say, language } = useWords()
  const lines = history.toReversed().map((event) => ({
    ...{ key: event.n, at: event.day, when: shortDay(event.day, language) },
    text: [event.name, say(eventKeyOf(event, history) as 'cases.event.draft'), event.reason]
      .filter(Boolean)
      .join(language === 'zh' ? '，' : ', '),
  }))
  return (
    <section aria-labelledby="case-events">
      <div class="part-head">
        <h3 id="case-events">{say('cases.timeline')}</h3>
      </div>
      <Log lines={lines} />
    </section>
  )
}

/** Whether an order's moment has come. */
const isDue = ({ order }: Case) => order?.at === undefined || momentOf(order.at) <= new Date()

interface WatchProps {
  readonly one: Case
  /** An order is on its way. */
  readonly going: boolean
  /** The case: looked at from when its public record is there until it says so too. */
  readonly followed: Followed<CaseReply>
  /** It takes longer than it should. */
  readonly onLate: () => void
}

/** Says that an edition is being made until its public record is there, then where it stands. */
function PublishWatch({ one, going, followed, onLate }: WatchProps) {
  const { say, language } = useWords()
  const [late, setLate] = useState(false)
  const wanted = one.order?.edition ?? one.edition
  const [there, setThere] = useState(false)
  const done = !going || there
  useEffect(() => {
    if (done) return
    const isNew = (body: unknown) => {
      const found = PublicRecord.safeParse(body)
      return found.success && found.data.edition >= wanted
    }
    return watchPublic(`/data/cases/${one.id}.json`, isNew, {
      onThere: () => setThere(true),
      onLate: () => {
        setLate(true)
        onLate()
      },
    })
  }, [one.id, wanted, done])
  useFollow(there && going ? one.id : undefined, followed)
  if (done) {
    const path = `${language === 'en' ? '/en' : ''}/cases/${one.id}/`
    return (
      <Done>
        {say('cases.publish.done', { url: '' })}
        <a href={path}>{path}</a>
      </Done>
    )
  }
  return (
    <p class={late ? 'notice err' : 'notice'} role="status">
      {say(late ? 'cases.publish.error' : 'cases.publish.going')}
    </p>
  )
}
