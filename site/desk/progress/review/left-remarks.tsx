import { Button } from '../../frame/form/button.tsx'
import { useWords } from '../../frame/words.ts'
import type { SheetAt } from '../address.ts'
import { rowText } from '../row-text.ts'

interface Props {
  readonly at: SheetAt
  /** Of rows that were taken out since, by their keys. */
  readonly left: readonly { readonly row: string; readonly text: string }[]
  readonly onWhole: (row: string, text: string) => void
  readonly onDrop: (row: string) => void
}

/** What was being said of rows that are not there any more: it can go along with the remark on the whole, or go. */
export function LeftRemarks({ at, left, onWhole, onDrop }: Props) {
  const words = useWords()
  const { say } = words
  return (
    <>
      {left.map(({ row, text }) => (
        <div key={row} class="notice">
          <p>{say('progress.remark.left', { row: rowText(row, at, words) })}</p>
          <p class="as-typed">{text}</p>
          <p class="acts">
            <Button onClick={() => onWhole(row, text)}>{say('progress.remark.toWhole')}</Button>
            <Button look="plain" onClick={() => onDrop(row)}>
              {say('progress.register.remove')}
            </Button>
          </p>
        </div>
      ))}
    </>
  )
}
