import { caseFileRoutes, SCAN_BYTES } from '../../../../shared/contract/case-files.ts'
import { hashOf, type Sha256 } from '../../../../shared/value/hash.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { Button } from '../../frame/form/button.tsx'
import { Problem } from '../../frame/form/problem.tsx'
import { useAct } from '../../frame/use-act.ts'
import { useWords } from '../../frame/words.ts'

interface Props {
  /** SHA-256 of the scan that is there. */
  readonly scan: Sha256 | undefined
  readonly onChange: (scan: Sha256 | undefined) => void
}

/** The scan of a firm's reply: kept beside the case as it came, never public. */
export function ScanField({ scan, onChange }: Props) {
  const { say } = useWords()
  const { ask } = useDesk()
  const act = useAct()
  const take = (file: File) =>
    act.run(async () => {
      const bytes = new Uint8Array(await file.slice(0, SCAN_BYTES + 1).arrayBuffer())
      const picture = hashOf(bytes)
      await ask.put(caseFileRoutes.putScan, { params: { picture } }, { bytes, headers: {} })
      onChange(picture)
    })
  return (
    <div class="field">
      <span>{say('cases.scan')}</span>
      <p class="hint">{say('cases.scan.hint')}</p>
      <p class="acts">
        <label class="btn small" for="case-scan">
          {say('cases.scan.choose')}
        </label>
        <input
          class="vh"
          type="file"
          id="case-scan"
          accept="application/pdf,image/jpeg"
          disabled={act.busy}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? []
            event.currentTarget.value = ''
            if (file) void take(file)
          }}
        />
        {scan && (
          <>
            <ScanLink scan={scan} />
            <Button look="plain" onClick={() => onChange(undefined)}>
              {say('cases.scan.takeOut')}
            </Button>
          </>
        )}
      </p>
      <Problem error={act.error} />
    </div>
  )
}

/** Fetches a scan, and hands it to the browser to keep or show. */
export function ScanLink({ scan }: { scan: Sha256 }) {
  const { say } = useWords()
  const { ask } = useDesk()
  const act = useAct()
  const save = () =>
    act.run(async () => {
      const bytes = await ask.bytes(caseFileRoutes.scan, { params: { picture: scan } })
      const [type, ending] = bytes[0] === 0x25 ? ['application/pdf', 'pdf'] : ['image/jpeg', 'jpg']
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob([bytes.slice()], { type: type ?? '' }))
      link.download = `${scan.slice(0, 8)}.${ending}`
      link.click()
      // The browser has begun to read it by then.
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
    })
  return (
    <>
      <Button onClick={() => void save()}>{say('cases.scan.open')}</Button>
      <Problem error={act.error} />
    </>
  )
}
