import { Button } from '../form/button.tsx'
import { useWords } from '../words.ts'

/** Two texts of one draft: asks which one to go on with. */
export function OtherDraft({ onMine, onTheirs }: { onMine: () => void; onTheirs: () => void }) {
  const { say } = useWords()
  return (
    <div class="notice err" role="alert">
      <p>{say('tips.error.draft')}</p>
      <p class="acts">
        <Button onClick={onMine}>{say('cases.form.mine')}</Button>
        <Button onClick={onTheirs}>{say('cases.form.theirs')}</Button>
      </p>
    </div>
  )
}
