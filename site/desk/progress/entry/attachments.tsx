import { progressRoutes, SUBMITTED_FILE_BYTES } from '../../../../shared/contract/progress.ts'
import { paperFault } from '../../../../shared/progress/paper-kind.ts'
import type { KeptFile } from '../../../../shared/progress/submission.ts'
import { fileName } from '../../../../shared/value/file-name.ts'
import { hashOf } from '../../../../shared/value/hash.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { Adding } from '../../frame/form/adding.tsx'
import { Button } from '../../frame/form/button.tsx'
import { Problem } from '../../frame/form/problem.tsx'
import { saveFile } from '../../frame/save-file.ts'
import type { Act } from '../../frame/use-act.ts'
import { useWords } from '../../frame/words.ts'
import { FileInput } from '../file-input.tsx'
import { focusOn } from '../focus-on.ts'
import { PAPERS } from './sheet-draft.ts'

/** Id of what chooses a paper. */
const ADD = 'attachment'

interface Props {
  /** Office whose files they are. */
  readonly area: string
  /** The file that the rows were read from. */
  readonly file: KeptFile | undefined
  readonly attachments: readonly KeptFile[]
  readonly closed: boolean
  /** A paper on its way: nothing is sent without it. */
  readonly act: Act
  readonly onChange: (by: (now: readonly KeptFile[]) => readonly KeptFile[]) => void
}

/** Papers that show what the rows say: for the offices alone. */
export function Attachments({ area, file, attachments, closed, act, onChange }: Props) {
  const { say } = useWords()
  const { ask } = useDesk()
  const add = (chosen: File) =>
    act.run(async () => {
      const bytes = new Uint8Array(await chosen.slice(0, SUBMITTED_FILE_BYTES + 1).arrayBuffer())
      const fault = paperFault(chosen.name, bytes, SUBMITTED_FILE_BYTES)
      if (fault) {
        const said = { name: fileName(chosen.name), n: SUBMITTED_FILE_BYTES / 1024 / 1024 }
        throw say(`progress.papers.${fault}`, said)
      }
      const hash = hashOf(bytes)
      await ask.put(progressRoutes.putFile, { params: { area, picture: hash } }, { bytes, headers: {} })
      const kept = { hash, name: fileName(chosen.name), bytes: bytes.length }
      onChange((now) => [...now.filter((one) => one.hash !== hash), kept])
    })
  const open = ({ hash, name }: KeptFile) =>
    act.run(async () =>
      saveFile(
        await ask.bytes(progressRoutes.file, { params: { area, picture: hash } }),
        name,
        'application/octet-stream',
      ),
    )
  if (closed && attachments.length === 0 && !file) return null
  return (
    <section class="flow" aria-labelledby="attachments-title">
      <h2 id="attachments-title">{say('progress.papers.title')}</h2>
      <p class="hint">{say('progress.papers.hint')}</p>
      <ul class="plainlist">
        {file && (
          <li>
            {say('progress.papers.source')}{' '}
            <Button look="plain" onClick={() => void open(file)}>
              {file.name}
            </Button>
          </li>
        )}
        {attachments.map((one) => (
          <li key={one.hash}>
            <Button look="plain" onClick={() => void open(one)}>
              {one.name}
            </Button>{' '}
            {!closed && (
              <Button
                look="plain"
                aria-label={say('progress.papers.removeOne', { name: one.name })}
                onClick={() => {
                  onChange((now) => now.filter(({ hash }) => hash !== one.hash))
                  focusOn(ADD)
                }}
              >
                {say('progress.register.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!closed && attachments.length < PAPERS && (
        <FileInput
          id={ADD}
          label={say('progress.papers.add')}
          accept="application/pdf,image/jpeg,image/png,.xlsx,.docx,.csv"
          busy={act.busy}
          onFile={(chosen) => void add(chosen)}
        />
      )}
      {act.busy && <Adding />}
      <Problem error={act.error} />
    </section>
  )
}
