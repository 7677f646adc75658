import { type WrittenRow, writtenRow } from '../../../../shared/progress/read-row.ts'
import type { Sheet, SheetRow } from '../../../../shared/progress/sheet.ts'
import { Button } from '../../frame/form/button.tsx'
import { useWords } from '../../frame/words.ts'
import type { SheetAt } from '../address.ts'
import { typedKey } from './cell-id.ts'

interface Props {
  readonly at: SheetAt
  readonly rows: readonly WrittenRow[]
  readonly last: readonly SheetRow[]
  /** `said`: how many. */
  readonly onTake: (rows: readonly WrittenRow[], said: string) => void
}

/** Offers the firms of the last period's register, without their numbers. */
export function CarryOver({ at, rows, last, onTake }: Props) {
  const { say } = useWords()
  if (at.sheet.id === 'figures') return null
  const more = carriedOver(at.sheet, rows, last)
  if (more.length === 0) return null
  return (
    <p class="acts">
      <Button
        onClick={() => onTake([...rows, ...more], say('progress.register.carried', { n: more.length }))}
      >
        {say('progress.register.carry', { n: more.length })}
      </Button>
    </p>
  )
}

/** Lines of the last period that are not there yet: who and where; of a sheet of a month without its numbers and words. */
export function carriedOver(
  sheet: Sheet,
  rows: readonly WrittenRow[],
  last: readonly SheetRow[],
): WrittenRow[] {
  const there = new Set(rows.map((row) => typedKey(sheet, row)))
  const stays = (column: string) => {
    const shape = sheet.columns[column]
    return (
      sheet.every === 'always' ||
      (shape?.required === true && shape.kind !== 'count' && shape.kind !== 'amount')
    )
  }
  return last
    .map((row) => Object.fromEntries(Object.entries(writtenRow(row)).filter(([column]) => stays(column))))
    .filter((row) => !there.has(typedKey(sheet, row)))
}
