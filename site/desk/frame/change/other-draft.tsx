import { useWords } from '../words.ts'

/** Two texts of one draft: asks which one to go on with. */
export function OtherDraft({ onMine, onTheirs }: { onMine: () => void; onTheirs: () => void }) {
  const { say } = useWords()
  return (
    <div class="notice err" role="alert">
      <p>{say('desk.error.draft')}</p>
      <p class="acts">
        <button class="btn small" type="button" onClick={onMine}>
          {say('staff.case.mine')}
        </button>
        <button class="btn small" type="button" onClick={onTheirs}>
          {say('staff.case.theirs')}
        </button>
      </p>
    </div>
  )
}
