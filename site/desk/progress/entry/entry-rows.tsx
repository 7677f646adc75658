import { placesOf, sumOf } from '../../../../shared/progress/due-figures.ts'
import type { WrittenRow } from '../../../../shared/progress/read-row.ts'
import type { SheetRow } from '../../../../shared/progress/sheet.ts'
import { Choice } from '../../frame/form/choice.tsx'
import { placeText } from '../../frame/place-text.ts'
import { useWords } from '../../frame/words.ts'
import { DutyList } from './duty-list.tsx'
import type { EntryProps } from './entry-props.ts'
import { FigureGrid } from './figure-grid.tsx'
import { RegisterList } from './register-list.tsx'
import { withRow } from './sheet-draft.ts'
import { SkipToActs } from './skip-to-acts.tsx'

interface Props extends Omit<EntryProps, 'sumOf' | 'onRow'> {
  /** Rows as they were read. */
  readonly read: readonly SheetRow[]
  /** Place whose figures are shown. */
  readonly shownArea: string
  readonly onArea: (area: string) => void
  readonly onRows: (rows: readonly WrittenRow[]) => void
}

/** Rows of a sheet to be filled in: figures as a table for one place at a time, registers as a list. */
export function EntryRows({ read, shownArea, onArea, onRows, ...props }: Props) {
  const { at, area, rows, closed } = props
  const places = placesOf(area)
  const isRegister = at.sheet.id !== 'figures' && at.sheet.id !== 'duties'
  return (
    <>
      {at.sheet.id === 'figures' && places.length > 0 && (
        <PlaceSwitch {...{ area, places, rows, shownArea, onArea }} />
      )}
      {!closed && (!isRegister || rows.length > FEW) && <SkipToActs />}
      {at.sheet.id === 'duties' && <DutyList {...props} onRows={onRows} />}
      {isRegister && <RegisterList {...props} onRows={onRows} />}
      {at.sheet.id === 'figures' && (
        <FigureGrid
          {...props}
          area={shownArea}
          onRow={(next) => onRows(withRow(at.sheet, rows, next))}
          sumOf={(indicator) =>
            shownArea === area && places.length > 0 ? sumOf(read, places, indicator) : {}
          }
        />
      )}
    </>
  )
}

/** Lines that nobody has to be led past. */
const FEW = 5

interface SwitchProps {
  readonly area: string
  readonly places: readonly string[]
  readonly rows: readonly WrittenRow[]
  readonly shownArea: string
  readonly onArea: (area: string) => void
}

/** Which place of a city is shown; how many rows of each there are stands beside its name. */
function PlaceSwitch({ area, places, rows, shownArea, onArea }: SwitchProps) {
  const words = useWords()
  const { say } = words
  const countOf = (code: string) => rows.filter((row) => row.area === code).length
  return (
    <Choice label={say('progress.grid.place')} value={shownArea} onChange={onArea}>
      {[area, ...places].map((code) => (
        <option key={code} value={code}>
          {say('progress.grid.placeRows', { place: placeText(code, words), n: countOf(code) })}
        </option>
      ))}
    </Choice>
  )
}
