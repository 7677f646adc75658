import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { progressRoutes, SUBMITTED_FILE_BYTES } from '../../../../shared/contract/progress.ts'
import type { MergedRows } from '../../../../shared/progress/merged-rows.ts'
import type { ReadRows } from '../../../../shared/progress/read-cells.ts'
import type { SheetContext, SheetRow } from '../../../../shared/progress/sheet.ts'
import type { KeptFile } from '../../../../shared/progress/submission.ts'
import { fileName } from '../../../../shared/value/file-name.ts'
import { hashOf } from '../../../../shared/value/hash.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { Adding } from '../../frame/form/adding.tsx'
import { Problem } from '../../frame/form/problem.tsx'
import type { Act } from '../../frame/use-act.ts'
import { useWords } from '../../frame/words.ts'
import type { SheetAt } from '../address.ts'
import { FileInput } from '../file-input.tsx'
import { ReadyNote } from '../ready-note.tsx'
import { FileResult, type HowTaken } from './file-result.tsx'
import { readInWorker } from './read-in-worker.ts'
import { TemplateLinks } from './template-links.tsx'

interface Props {
  readonly at: SheetAt
  readonly context: SheetContext
  /** A file on its way: nothing is sent without it. */
  readonly act: Act
  /** The rows that there are now, as they are read. */
  readonly rows: readonly SheetRow[]
  /** What comes of adding a file's rows to them. */
  readonly merge: (file: readonly SheetRow[]) => MergedRows
  readonly onTake: (read: ReadRows, file: KeptFile, how: HowTaken) => void
  /** What was taken last: it waits while another file is looked at. */
  readonly children: ComponentChildren
}

interface Opened {
  readonly name: string
  readonly bytes: Uint8Array
  readonly read: ReadRows
}

/** Reads rows from a file: first it is shown what is wrong and how it was understood, then all of it is taken, or nothing. */
export function ImportPanel({ at, context, act, rows, merge, onTake, children }: Props) {
  const { say } = useWords()
  const { ask } = useDesk()
  const [opened, setOpened] = useState<Opened>()
  const [shown, setShown] = useState(false)
  const open = (file: File) =>
    act.run(async () => {
      setOpened(undefined)
      const bytes = new Uint8Array(await file.slice(0, SUBMITTED_FILE_BYTES + 1).arrayBuffer())
      const done = await readInWorker({ bytes, name: file.name, sheet: at.sheet.id, context })
      if ('fault' in done) throw say(`progress.file.${done.fault}`, done.params)
      setOpened({ name: fileName(file.name), bytes, read: done.read })
    })
  const take = ({ name, bytes, read }: Opened, how: HowTaken) =>
    act.run(async () => {
      const hash = hashOf(bytes)
      await ask.put(
        progressRoutes.putFile,
        { params: { area: context.area, picture: hash } },
        { bytes, headers: {} },
      )
      onTake(read, { hash, name: fileName(name), bytes: bytes.length }, how)
      setOpened(undefined)
    })
  return (
    <>
      <details class="import-panel" open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
        <summary>{say('progress.import.title')}</summary>
        <div class="flow">
          <p class="hint">{say('progress.import.lead')}</p>
          <ReadyNote at={at} today={context.today} />
          <TemplateLinks {...{ at, context, rows }} />
          <FileInput
            id="rows-file"
            label={say('progress.import.choose')}
            accept=".xlsx,.csv,text/csv"
            busy={act.busy}
            onFile={(file) => void open(file)}
          />
          {act.busy && !opened && <p role="status">{say('progress.import.reading')}</p>}
          <Problem error={act.error} />
          {opened && (
            <FileResult
              {...{ at, name: opened.name, read: opened.read, busy: act.busy }}
              count={rows.length}
              merged={merge(opened.read.rows)}
              onTake={(how) => void take(opened, how)}
              onDrop={() => setOpened(undefined)}
            />
          )}
          {act.busy && opened && <Adding />}
        </div>
      </details>
      {!opened && children}
    </>
  )
}
