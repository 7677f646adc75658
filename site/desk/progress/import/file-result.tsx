import { useState } from 'preact/hooks'
import type { MergedRows } from '../../../../shared/progress/merged-rows.ts'
import type { ReadRows, Understood } from '../../../../shared/progress/read-cells.ts'
import { columnName } from '../../../../shared/progress/sheet-text.ts'
import { Button } from '../../frame/form/button.tsx'
import { saveFile } from '../../frame/save-file.ts'
import { Scroll } from '../../frame/scroll.tsx'
import { useWords } from '../../frame/words.ts'
import type { SheetAt } from '../address.ts'
import {
  findingsReport,
  placed,
  reportColumns,
  reportLines,
  reportName,
  stopping,
} from './findings-report.ts'

/** A file's rows in place of all that stand there, or added to them by their keys. */
export type HowTaken = 'replace' | 'add'

interface Props {
  readonly at: SheetAt
  readonly name: string
  readonly read: ReadRows
  /** How many rows there are now. */
  readonly count: number
  /** What comes of adding the file's rows to them. */
  readonly merged: Omit<MergedRows, 'rows'>
  readonly busy: boolean
  readonly onTake: (how: HowTaken) => void
  readonly onDrop: () => void
}

/** Lines shown of a long table; the report holds them all. */
const SHOWN = 100

/** What a file holds: findings by cell, what was understood, and whether to take it. */
export function FileResult({ at, name, read, count, merged, busy, onTake, onDrop }: Props) {
  const words = useWords()
  const { say } = words
  const [seen, setSeen] = useState(false)
  const { rows, understood } = read
  const { added, changed, kept } = merged
  const counts = { added, changed, kept }
  const findings = placed(read.findings)
  const absent = read.findings.length - findings.length
  const stops = stopping(findings).length
  const asks = findings.length - stops
  const mustConfirm = asks > 0 || understood.length > 0
  const waits = mustConfirm && !seen
  return (
    <section class="flow" aria-label={name}>
      <div class={stops > 0 ? 'notice err' : 'notice ok'} role="status">
        <p>
          {say(stops > 0 ? 'progress.import.stopped' : 'progress.import.whole', {
            name,
            rows: rows.length,
            n: stops,
          })}
        </p>
        {asks > 0 && <p>{say('progress.import.asks', { n: asks })}</p>}
      </div>
      {findings.length > 0 && (
        <>
          <Lines
            name={say('progress.import.problem')}
            head={reportColumns.map((one) => say(`progress.import.${one}`))}
            lines={reportLines(findings.slice(0, SHOWN), at, words)}
          />
          {findings.length > SHOWN && (
            <p class="hint">{say('progress.import.more', { n: findings.length - SHOWN })}</p>
          )}
          <p class="acts">
            <Button
              onClick={() =>
                saveFile(findingsReport(findings, at, words), reportName(at, words), 'text/csv;charset=utf-8')
              }
            >
              {say('progress.import.report')}
            </Button>
          </p>
        </>
      )}
      {absent > 0 && <p>{say('progress.import.absent', { n: absent })}</p>}
      {understood.length > 0 && <UnderstoodTable at={at} understood={understood} />}
      {stops === 0 && mustConfirm && (
        <label class="check">
          <input type="checkbox" checked={seen} onChange={(event) => setSeen(event.currentTarget.checked)} />
          <span>{say('progress.import.seen')}</span>
        </label>
      )}
      {stops === 0 && waits && <p class="hint">{say('progress.import.unseen')}</p>}
      <p class="acts">
        {stops === 0 &&
          !waits &&
          waysFor(at, count).map((how, n) => (
            <Button key={how} look={n === 0 ? 'go' : 'small'} disabled={busy} onClick={() => onTake(how)}>
              {how === 'add'
                ? say('progress.import.add', { rows: rows.length, ...counts })
                : say(count === 0 ? 'progress.import.takeFirst' : 'progress.import.take', {
                    rows: rows.length,
                    n: count,
                  })}
            </Button>
          ))}
        <Button onClick={onDrop}>{say('progress.import.drop')}</Button>
      </p>
    </section>
  )
}

/** How a file can be taken, the likelier way first: a month's figures come whole, a register's file most often brings a few rows more. */
export const waysFor = ({ sheet }: Pick<SheetAt, 'sheet'>, count: number): HowTaken[] => {
  if (count === 0) return ['replace']
  return sheet.id === 'figures' ? ['replace', 'add'] : ['add', 'replace']
}

function UnderstoodTable({ at, understood }: { at: SheetAt; understood: readonly Understood[] }) {
  const { say, language } = useWords()
  const lines = understood
    .slice(0, SHOWN)
    .map((one) => [one.cell, columnName(at.sheet.id, one.column, language), one.written, String(one.value)])
  return (
    <details>
      <summary>{say('progress.import.understood', { n: understood.length })}</summary>
      <Lines
        name={say('progress.import.understood', { n: understood.length })}
        head={(['cell', 'column', 'written', 'value'] as const).map((one) => say(`progress.import.${one}`))}
        lines={lines}
      />
      {understood.length > SHOWN && (
        <p class="hint">{say('progress.import.others', { n: understood.length - SHOWN })}</p>
      )}
    </details>
  )
}

interface LinesProps {
  readonly name: string
  readonly head: readonly string[]
  readonly lines: readonly (readonly string[])[]
}

function Lines({ name, head, lines }: LinesProps) {
  return (
    <Scroll name={name}>
      <table class="table register-lines figure-lines">
        <thead>
          <tr>
            {head.map((one) => (
              <th key={one} scope="col">
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, n) => (
            <tr key={n}>
              {line.map((text, column) => (
                <td key={column} class="as-typed" data-k={head[column]}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
