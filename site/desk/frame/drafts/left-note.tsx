import { useEffect } from 'preact/hooks'
import { useDesk } from '../desk-context.ts'
import { Button } from '../form/button.tsx'
import { useWords } from '../words.ts'
import { DraftNote } from './draft-note.tsx'
import { ThrownNote } from './thrown-note.tsx'
import { useDraftChanges } from './use-draft.ts'

/** Stands beside what was sent and cannot be written on: that more was typed which did not go, and whether it is kept until it can. */
export function LeftNote({ name }: { name: string }) {
  const { drafts } = useDesk()
  const { say } = useWords()
  useDraftChanges()
  useEffect(() => drafts.begin(name), [drafts, name])
  const { value, standing } = drafts.view(name)
  if (standing === 'thrown') return <ThrownNote name={name} />
  if (value === undefined) return null
  const isKept = standing === 'saved'
  return (
    <>
      <p class="notice draft-note" role="status">
        {say(isKept ? 'desk.draft.left' : 'desk.draft.leftHere')}{' '}
        <Button look="plain" onClick={() => drafts.discard(name)}>
          {say('desk.draft.discard')}
        </Button>
      </p>
      {!isKept && standing !== 'saving' && <DraftNote draft={{ name, standing }} />}
    </>
  )
}
