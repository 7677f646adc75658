import { useState } from 'preact/hooks'
import type { WrittenRow } from '../../../../shared/progress/read-row.ts'
import { columnName } from '../../../../shared/progress/sheet-text.ts'
import { broughtRow, dropRow } from '../../frame/carried-row.ts'
import { Button } from '../../frame/form/button.tsx'
import { useWords } from '../../frame/words.ts'
import type { SheetAt } from '../address.ts'

interface Props {
  readonly at: SheetAt
  readonly onAdd: (row: WrittenRow) => void
  readonly onDrop: () => void
}

/** A row that was brought from an opened tip: shown cell by cell, and added only by a click. */
export function BroughtRow({ at, onAdd, onDrop }: Props) {
  const { say, language } = useWords()
  const [row, setRow] = useState(() => broughtRow(at.sheet.id))
  if (!row) return null
  const end = () => {
    dropRow()
    setRow(undefined)
  }
  return (
    <div class="notice">
      <p>{say('progress.register.brought')}</p>
      <ul class="plainlist">
        {Object.entries(row)
          .filter(([column]) => column !== 'area' && column !== 'state')
          .map(([column, text]) => (
            <li key={column}>
              {columnName(at.sheet.id, column, language)}　{text}
            </li>
          ))}
      </ul>
      <p class="acts">
        <Button
          look="go"
          onClick={() => {
            onAdd(row)
            end()
          }}
        >
          {say('progress.register.take')}
        </Button>
        <Button
          onClick={() => {
            end()
            onDrop()
          }}
        >
          {say('progress.register.drop')}
        </Button>
      </p>
    </div>
  )
}
