import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Duty } from '../../../../shared/campaign/campaign-schema.ts'
import type { WrittenRow } from '../../../../shared/progress/read-row.ts'
import { choiceName, columnName } from '../../../../shared/progress/sheet-text.ts'
import { PROVINCE } from '../../../../shared/value/office-code.ts'
import { useWords } from '../../frame/words.ts'
import type { SheetAt } from '../address.ts'
import { cellId } from './cell-id.ts'
import type { EntryProps } from './entry-props.ts'
import { RowForm } from './row-form.tsx'
import { withRow } from './sheet-draft.ts'

interface Props extends Omit<EntryProps, 'sumOf' | 'onRow'> {
  /** All rows anew. */
  readonly onRows: (rows: readonly WrittenRow[]) => void
}

/** Duties that a place reports itself: those of its level, and of the plan's places where it names some alone. */
export const dutiesOf = ({ campaign }: Pick<SheetAt, 'campaign'>, area: string): Duty[] =>
  campaign.duties.filter(
    ({ level, areaCodes }) =>
      level === (area === PROVINCE ? 'province' : 'city') &&
      (areaCodes === undefined || areaCodes.includes(area)),
  )

/** Every duty of a place with the plan's words and day, and what became of it. One that nothing is said of is not reported. */
export function DutyList(props: Props) {
  const { say, language } = useWords()
  const { at, area, rows, findings, closed, onRows } = props
  const [open, setOpen] = useState<string>()
  const head = (column: string) => columnName('duties', column, language)
  const rowOf = (duty: string) => rows.find((row) => row.area === area && row.duty === duty)
  const found = (duty: string) => {
    const n = rows.findIndex((row) => row.area === area && row.duty === duty)
    return findings.filter(({ row }) => n !== -1 && row === n)
  }
  return (
    <div class="scroll">
      <table class="table figure-grid">
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
          {dutiesOf(at, area).map((duty) => (
            <DutyLine
              key={duty.id}
              {...{ duty, area, closed }}
              row={rowOf(duty.id)}
              faults={found(duty.id).length}
              isOpen={open === duty.id}
              onOpen={() => setOpen(open === duty.id ? undefined : duty.id)}
            >
              <RowForm
                {...{ at, area }}
                fixed={['area', 'duty']}
                row={rowOf(duty.id) ?? { area, duty: duty.id }}
                found={found(duty.id)}
                remarks={props.remarks}
                onRow={(next) => onRows(withRow(at.sheet, rows, next))}
                onDone={() => setOpen(undefined)}
              />
            </DutyLine>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface LineProps {
  readonly duty: Duty
  readonly area: string
  readonly row: WrittenRow | undefined
  readonly closed: boolean
  readonly faults: number
  readonly isOpen: boolean
  readonly onOpen: () => void
  readonly children: ComponentChildren
}

function DutyLine({ duty, area, row, closed, faults, isOpen, onOpen, children }: LineProps) {
  const { say, language } = useWords()
  return (
    <>
      <tr>
        <th scope="row">
          {duty[language]}
          <span class="hint cell-help">{language === 'zh' ? duty.quote : duty.quoteEn}</span>
        </th>
        <td>{duty.due.zh}</td>
        <td>
          {row?.state ? (
            choiceName('duties', 'state', row.state, language)
          ) : (
            <span class="cell-missing">{say('data.cell.missing')}</span>
          )}
        </td>
        <td>{row?.since}</td>
        {!closed && (
          <td>
            {faults > 0 && <span class="problem">{say('progress.register.faults', { n: faults })} </span>}
            <button
              id={cellId(`${area}/${duty.id}`, '')}
              class="plain"
              type="button"
              aria-label={`${say(row ? 'progress.register.change' : 'progress.duty.fill')} ${duty[language]}`}
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
