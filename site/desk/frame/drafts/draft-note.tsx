import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { DRAFT_DAYS, DRAFTS } from '../../../../shared/contract/drafts.ts'
import { useDesk } from '../desk-context.ts'
import { Button } from '../form/button.tsx'
import { Done } from '../form/done.tsx'
import { UnlockForm } from '../unlock/unlock-form.tsx'
import { isLost } from '../use-landing.ts'
import { useWords } from '../words.ts'
import { OtherDraft } from './other-draft.tsx'
import { ThrownNote } from './thrown-note.tsx'
import { type Draft, useDraftChanges } from './use-draft.ts'

interface Props {
  readonly draft: Pick<Draft<unknown>, 'name' | 'standing'>
  /** The form takes pictures too, which are not kept. */
  readonly photos?: boolean
  /** What a box of it is called where two texts differ. */
  readonly nameOf?: (path: readonly string[]) => string | undefined
}

/** Stands after a form, never in it: whether what was typed is kept, where, for how long, and what to do when it is not. */
export function DraftNote(props: Props) {
  const { onGone, line } = useOpenedHere()
  return (
    <>
      {line}
      <Note {...props} onGone={onGone} />
    </>
  )
}

function Note({
  draft: { name, standing },
  photos = false,
  nameOf,
  onGone,
}: Props & Pick<LockedProps, 'onGone'>) {
  const { drafts } = useDesk()
  const { say } = useWords()
  switch (standing) {
    case 'none':
      return null
    case 'loading':
      return <p class="hint draft-note">{say('desk.draft.loading')}</p>
    case 'locked':
      return <Lost onGone={onGone} />
    case 'behind': {
      const { value, theirs } = drafts.view(name)
      return (
        <OtherDraft
          {...{ mine: value, theirs, nameOf }}
          onMine={() => drafts.choose(name, 'mine')}
          onTheirs={() => drafts.choose(name, 'theirs')}
        />
      )
    }
    case 'saving':
    case 'saved':
      return (
        <p class="hint draft-note" data-standing={standing}>
          {say(`desk.draft.${standing}`, standing === 'saved' ? { n: DRAFT_DAYS } : {})}
          {photos && standing === 'saved' && say('desk.draft.photos')}{' '}
          <Button look="plain" onClick={() => drafts.discard(name)}>
            {say('desk.draft.discard')}
          </Button>
          {drafts.view(name).other !== undefined && (
            <Button look="plain" onClick={() => drafts.swap(name)}>
              {say('desk.draft.swap')}
            </Button>
          )}
        </p>
      )
    case 'thrown':
      return <ThrownNote name={name} />
    default:
      return <Trouble name={name} fault={standing} />
  }
}

/** Stands before a long form, where one begins to type: only that nothing of it is kept, while that is so, and that it is again. */
export function DraftLost({ draft: { standing } }: Pick<Props, 'draft'>) {
  const { onGone, line } = useOpenedHere()
  return standing === 'locked' ? <Lost onGone={onGone} /> : line
}

/** Said where the key was unlocked, once the box for the passphrase is gone. */
function useOpenedHere() {
  const { say } = useWords()
  const { open } = useDesk()
  const [here, setHere] = useState(false)
  const line = here && open ? <Done focus>{say('desk.draft.open')}</Done> : null
  return { onGone: () => setHere(true), line }
}

/** What is typed is kept nowhere: the key is locked, or there is none. */
function Lost({ onGone }: Pick<LockedProps, 'onGone'>) {
  const { me } = useDesk()
  const { say } = useWords()
  return me.keys.member ? <Locked lost text={say('desk.draft.locked')} onGone={onGone} /> : <NoKey />
}

/** While the key is locked, nobody can tell which of the drafts belongs here: only that there are some. */
export function DraftsWait() {
  const { drafts, me, open } = useDesk()
  const { say } = useWords()
  useDraftChanges()
  const { onGone, line } = useOpenedHere()
  const waits = drafts.count()
  if (open) return line
  if (me.keys.member === undefined || waits === 0) return null
  return <Locked text={say('desk.draft.waits')} onGone={onGone} />
}

interface LockedProps {
  readonly text: string
  readonly lost?: boolean
  /** It went while who unlocked the key was at it. */
  readonly onGone: () => void
}

/** Nothing can be kept, or shown, while the key is locked. */
function Locked({ text, lost = false, onGone }: LockedProps) {
  const { say } = useWords()
  const [asked, setAsked] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { current } = box
    return () => {
      const at = document.activeElement
      if (asked && (isLost(at) || current?.contains(at))) onGone()
    }
  }, [asked])
  return (
    <div class={lost ? 'notice err draft-note' : 'notice draft-note'} role="status" ref={box}>
      <p>{text}</p>
      {asked ? (
        <UnlockForm own focus />
      ) : (
        <p class="acts">
          <Button onClick={() => setAsked(true)}>{say('desk.draft.unlock')}</Button>
        </p>
      )}
    </div>
  )
}

function NoKey() {
  const { say } = useWords()
  return (
    <p class="notice err draft-note" role="status">
      {say('desk.draft.noKey')} <a href="#/office-keys">{say('officeKeys.act.title')}</a>
    </p>
  )
}

interface TroubleProps {
  readonly name: string
  readonly fault: 'failed' | 'tooLong' | 'tooMany' | 'altered'
}

function Trouble({ name, fault }: TroubleProps) {
  const { drafts } = useDesk()
  const { say } = useWords()
  const again = () => {
    drafts.begin(name)
    void drafts.flush()
  }
  return (
    <div class="notice err draft-note" role="status">
      <p>{say(`desk.draft.${fault}`, fault === 'tooMany' ? { n: DRAFTS } : {})}</p>
      {fault === 'failed' && (
        <p class="acts">
          <Button onClick={again}>{say('desk.draft.again')}</Button>
        </p>
      )}
    </div>
  )
}
