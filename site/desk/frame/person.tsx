import { useDesk } from './desk-context.ts'
import { Button } from './form/button.tsx'
import { useWords } from './words.ts'

/** Who is signed in, the state of the key, and the ways out. */
export function Person({ onLeave }: { onLeave: () => void }) {
  const { me, identities, setIdentities } = useDesk()
  const { say } = useWords()
  const open = identities.length > 0
  return (
    <span class="desk-me hint">
      {me.name}
      <br />
      {me.keys.unit.length > 0 && (
        <Button look="plain" disabled={!open} onClick={() => setIdentities([])}>
          {say(open ? 'desk.lock' : 'desk.locked')}
        </Button>
      )}
      <Button look="plain" onClick={onLeave}>
        {say('desk.signOut')}
      </Button>
    </span>
  )
}
