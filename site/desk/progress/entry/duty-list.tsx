import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Duty } from '../../../../shared/campaign/campaign-schema.ts'
import { dutyAreasOf } from '../../../../shared/campaign/duty-state.ts'
import type { WrittenRow } from '../../../../shared/progress/read-row.ts'
import { choiceName, columnName, sheetName } from '../../../../shared/progress/sheet-text.ts'
import { sheets } from '../../../../shared/progress/sheets.ts'
import { placeText } from '../../frame/place-text.ts'
import { Scroll } from '../../frame/scroll.tsx'
import { useWords } from '../../frame/words.ts'
import type { SheetAt } from '../address.ts'
import { focusOn } from '../focus-on.ts'
import { cellText } from '../row-text.ts'
import { cellId } from './cell-id.ts'
import type { EntryProps } from './entry-props.ts'
import { RowForm } from './row-form.tsx'
import { withRow } from './sheet-draft.ts'

interface Props extends Omit<EntryProps, 'sumOf' | 'onRow'> {
  /** All rows anew. */
  readonly onRows: (rows: readonly WrittenRow[]) => void
}

/** Duties that an office reports: those of its level for itself, and for places within it that the plan names alone. */
export const dutiesOf = ({ campaign }: Pick<SheetAt, 'campaign'>, office: string): DutyAt[] =>
  campaign.duties.flatMap((duty) => dutyAreasOf(duty, office).map((area) => ({ duty, area })))

interface DutyAt {
  readonly duty: Duty
  readonly area: string
}

/** Every duty of a place with the plan's words and day, and what became of it. One that nothing is said of is not reported. */
export function DutyList(props: Props) {
  const { say, language } = useWords()
  const { at, area, rows, findings, closed, onRows } = props
  const [open, setOpen] = useState<string>()
  const head = (column: string) => columnName('duties', column, language)
  const rowAt = ({ duty, area: place }: DutyAt) =>
    rows.findIndex((row) => row.area === place && row.duty === duty.id)
  const found = (one: DutyAt) => findings.filter(({ row }) => row !== -1 && row === rowAt(one))
  const duties = dutiesOf(at, area)
  const n = duties.filter((one) => rowAt(one) !== -1).length
  return (
    <>
      <p class="hint">{say('progress.duty.written', { all: duties.length, n, left: duties.length - n })}</p>
      <Scroll name={sheetName('duties', language)}>
        <table class="table figure-grid register-lines figure-lines">
          <thead>
            <tr>
              <th scope="col">{head('duty')}</th>
              <th scope="col">{say('progress.duty.until')}</th>
              <th scope="col">{head('state')}</th>
              <th scope="col">{head('since')}</th>
              {!closed && <th scope="col">{say('progress.register.acts')}</th>}
            </tr>
          </thead>
          <tbody>
            {duties.map((one) => {
              const { duty, area: place } = one
              const key = `${place}/${duty.id}`
              const row = rows[rowAt(one)]
              return (
                <DutyLine
                  key={key}
                  {...{ duty, closed, row }}
                  {...{ area: place, isOthers: place !== area }}
                  faults={found(one).length}
                  isOpen={open === key}
                  onOpen={() => setOpen(open === key ? undefined : key)}
                >
                  <RowForm
                    {...{ at, area }}
                    fixed={['area', 'duty']}
                    row={row ?? { area: place, duty: duty.id }}
                    found={found(one)}
                    remarks={props.remarks}
                    onRow={(next) => onRows(withRow(at.sheet, rows, next))}
                    onDone={() => {
                      setOpen(undefined)
                      focusOn(cellId(key, ''))
                    }}
                  />
                </DutyLine>
              )
            })}
          </tbody>
        </table>
      </Scroll>
    </>
  )
}

interface LineProps {
  readonly duty: Duty
  readonly area: string
  /** Whether the place is not the office itself, and so is named. */
  readonly isOthers: boolean
  readonly row: WrittenRow | undefined
  readonly closed: boolean
  readonly faults: number
  readonly isOpen: boolean
  readonly onOpen: () => void
  readonly children: ComponentChildren
}

function DutyLine({ duty, area, isOthers, row, closed, faults, isOpen, onOpen, children }: LineProps) {
  const words = useWords()
  const { say, language } = words
  const name = [...(isOthers ? [placeText(area, words)] : []), duty[language]].join(' ')
  return (
    <>
      <tr>
        <th scope="row">
          {name}
          <span class="hint cell-help">{language === 'zh' ? duty.quote : duty.quoteEn}</span>
        </th>
        <td data-k={say('progress.duty.until')}>{duty.due.zh}</td>
        <td data-k={columnName('duties', 'state', language)}>
          {row?.state ? (
            choiceName('duties', 'state', row.state, language)
          ) : (
            <span class="cell-missing">{say('data.cell.missing')}</span>
          )}
        </td>
        <td data-k={columnName('duties', 'since', language)}>
          {row?.since && cellText(sheets.duties, 'since', row.since, language)}
        </td>
        {!closed && (
          <td>
            {faults > 0 && <span class="problem">{say('progress.register.faults', { n: faults })} </span>}
            <button
              id={cellId(`${area}/${duty.id}`, '')}
              class="plain"
              type="button"
              aria-label={`${say(row ? 'progress.register.change' : 'progress.duty.fill')} ${name}`}
              aria-expanded={isOpen}
              onClick={onOpen}
            >
              {say(row ? 'progress.register.change' : 'progress.duty.fill')}
            </button>
          </td>
        )}
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={5}>{children}</td>
        </tr>
      )}
    </>
  )
}
