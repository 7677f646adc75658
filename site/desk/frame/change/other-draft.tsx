import { useWords } from '../words.ts'

/** Two texts of one draft: asks which one to go on with. */
export function OtherDraft({ onMine, onTheirs }: { onMine: () => void; onTheirs: () => void }) {
  const { say } = useWords()
  return (
    <div class="notice err" role="alert">
      <p>{say('tips.error.draft')}</p>
      <p class="acts">
        <button class="btn small" type="button" onClick={onMine}>
          {say('cases.form.mine')}
        </button>
        <button class="btn small" type="button" onClick={onTheirs}>
          {say('cases.form.theirs')}
        </button>
      </p>
    </div>
  )
}
