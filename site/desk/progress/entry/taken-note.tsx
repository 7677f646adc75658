import { Button } from '../../frame/form/button.tsx'
import { Done } from '../../frame/form/done.tsx'
import { useWords } from '../../frame/words.ts'
import type { SheetDraft } from './sheet-draft.ts'

/** Rows that were taken over all at once, and what stood there before. */
export interface Taken {
  /** The `n`th time: what says so takes the focus each time. */
  readonly n: number
  readonly from: 'file' | 'below' | 'last'
  /** How many, of whom. */
  readonly said: string
  /** Absent once it was put back. */
  readonly before?: SheetDraft
}

interface Props {
  readonly taken: Taken
  readonly onUndo: (before: SheetDraft) => void
}

/** Says beside what was pressed what was taken over, and puts back what stood there; then it says that. */
export function TakenNote({ taken: { n, from, said, before }, onUndo }: Props) {
  const { say } = useWords()
  return (
    <>
      <Done key={n} focus>
        {said}
      </Done>
      {before && (
        <p class="acts">
          <Button onClick={() => onUndo(before)}>
            {say(from === 'file' ? 'progress.import.undo' : 'progress.taken.undo')}
          </Button>
        </p>
      )}
    </>
  )
}
