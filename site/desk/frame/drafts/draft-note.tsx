import { useState } from 'preact/hooks'
import { DRAFT_DAYS, DRAFTS } from '../../../../shared/contract/drafts.ts'
import { useDesk } from '../desk-context.ts'
import { Button } from '../form/button.tsx'
import { UnlockForm } from '../unlock/unlock-form.tsx'
import { useWords } from '../words.ts'
import { OtherDraft } from './other-draft.tsx'
import { type Draft, useDraftChanges } from './use-draft.ts'

interface Props {
  readonly draft: Pick<Draft<unknown>, 'name' | 'standing'>
  /** The form takes pictures too, which are not kept. */
  readonly photos?: boolean
  /** What a box of it is called where two texts differ. */
  readonly nameOf?: (path: readonly string[]) => string | undefined
}

/** Stands after a form, never in it: whether what was typed is kept, where, for how long, and what to do when it is not. */
export function DraftNote({ draft: { name, standing }, photos = false, nameOf }: Props) {
  const { drafts } = useDesk()
  const { say } = useWords()
  switch (standing) {
    case 'none':
      return null
    case 'loading':
      return <p class="hint draft-note">{say('desk.draft.loading')}</p>
    case 'locked':
      return <Lost />
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
      return (
        <p class="hint draft-note" role="status">
          {say('desk.draft.thrown')}{' '}
          <Button look="plain" onClick={() => drafts.restore(name)}>
            {say('desk.draft.restore')}
          </Button>
        </p>
      )
    default:
      return <Trouble name={name} fault={standing} />
  }
}

/** Stands before a long form, where one begins to type: only that nothing of it is kept, while that is so. */
export function DraftLost({ draft: { standing } }: Pick<Props, 'draft'>) {
  return standing === 'locked' ? <Lost /> : null
}

/** What is typed is kept nowhere: the key is locked, or there is none. */
function Lost() {
  const { me } = useDesk()
  const { say } = useWords()
  return me.keys.member ? <Locked lost text={say('desk.draft.locked')} /> : <NoKey />
}

/** While the key is locked, nobody can tell which of the drafts belongs here: only that there are some. */
export function DraftsWait() {
  const { drafts, me, open } = useDesk()
  const { say } = useWords()
  useDraftChanges()
  const waits = drafts.count()
  if (open || me.keys.member === undefined || waits === 0) return null
  return <Locked text={say('desk.draft.waits')} />
}

/** Nothing can be kept, or shown, while the key is locked. */
function Locked({ text, lost = false }: { text: string; lost?: boolean }) {
  const { say } = useWords()
  const [asked, setAsked] = useState(false)
  return (
    <div class={lost ? 'notice err draft-note' : 'notice draft-note'} role="status">
      <p>{text}</p>
      {asked ? (
        <UnlockForm own />
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
