import { columnName } from '../../../../shared/progress/sheet-text.ts'
import type { Remark } from '../../../../shared/progress/submission.ts'
import { Button } from '../../frame/form/button.tsx'
import { useWords } from '../../frame/words.ts'
import type { SheetAt } from '../address.ts'
import { rowText } from '../row-text.ts'

interface Props {
  readonly at: SheetAt
  readonly remarks: readonly Remark[]
  readonly onRemove: (n: number) => void
}

/** Remarks that go along when it is sent back. */
export function RemarkList({ at, remarks, onRemove }: Props) {
  const words = useWords()
  const { say, language } = words
  if (remarks.length === 0) return null
  return (
    <section aria-labelledby="mine-title">
      <h2 id="mine-title">{say('progress.remark.mine', { n: remarks.length })}</h2>
      <ul>
        {remarks.map(({ row = '', column, text }, n) => (
          <li key={`${row}|${column}|${text}`}>
            <b>
              {rowText(row, at, words)}
              {column !== undefined && ` ${columnName(at.sheet.id, column, language)}`}
              {say('progress.check.colon')}
            </b>
            {text}{' '}
            <Button look="plain" onClick={() => onRemove(n)}>
              {say('progress.register.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
