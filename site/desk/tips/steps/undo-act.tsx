import { useEffect } from 'preact/hooks'
import { type TipDetail, tipRoutes } from '../../../../shared/contract/tips.ts'
import { Refusal } from '../../../../shared/refusal/refusal.ts'
import { Button } from '../../frame/form/button.tsx'
import { useWords } from '../../frame/words.ts'
import { keyOf } from '../keys/key-table.ts'
import type { LiveTip } from '../opened/use-tip.ts'

interface Props {
  readonly tip: TipDetail
  readonly live: LiveTip
  /** Gets what was done, in words. */
  readonly onDone: (act: string) => void
}

/** Takes back a merger in one press, for as long as nothing followed it. */
export function UndoAct({ tip, live, onDone }: Props) {
  const { say } = useWords()
  const { error } = live.act
  useEffect(() => {
    // What followed may stand on the other tip: this one is read anew, so that nothing offers what is over.
    if (error instanceof Refusal && error.code === 'followed') live.refresh()
  }, [error])
  if (!tip.mayUndo) return null
  const act = say('tips.act.undo')
  const undo = async () => {
    if (await live.change(tipRoutes.undo, { version: tip.version })) onDone(act)
  }
  return (
    <span class="acts">
      <Button disabled={live.act.busy} {...keyOf('undo')} onClick={() => void undo()}>
        {act}
      </Button>
    </span>
  )
}
