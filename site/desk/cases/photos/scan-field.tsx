import { useState } from 'preact/hooks'
import { caseFileRoutes, SCAN_BYTES } from '../../../../shared/contract/case-files.ts'
import { kindOfScan } from '../../../../shared/picture/whole-scan.ts'
import { hashOf, type Sha256 } from '../../../../shared/value/hash.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { Adding } from '../../frame/form/adding.tsx'
import { Button } from '../../frame/form/button.tsx'
import { Problem } from '../../frame/form/problem.tsx'
import { type Act, useAct } from '../../frame/use-act.ts'
import { useLanding } from '../../frame/use-landing.ts'
import { useWords, type Words } from '../../frame/words.ts'

interface Props {
  /** SHA-256 of the scan that is there. */
  readonly scan: Sha256 | undefined
  readonly onChange: (scan: Sha256 | undefined) => void
  /** A scan on its way: nothing is sent without it. */
  readonly act: Act
}

const MEGABYTE = 1024 * 1024

/** The scan of a firm's reply: kept beside the case as it came, never public. What is no whole file leaves the one that is there. */
export function ScanField({ scan, onChange, act }: Props) {
  const words = useWords()
  const { say } = words
  const { ask } = useDesk()
  const [trouble, setTrouble] = useState('')
  const [chosen, setChosen] = useState({ scan: '', name: '' })
  const line = useLanding<HTMLParagraphElement>(chosen.scan || undefined)
  const take = (file: File) =>
    act.run(async () => {
      setTrouble('')
      if (file.size > SCAN_BYTES)
        return setTrouble(
          say('cases.scan.tooLarge', { n: megabytes(file.size), most: megabytes(SCAN_BYTES) }),
        )
      const bytes = new Uint8Array(await file.arrayBuffer())
      if (!(await isWhole(bytes))) return setTrouble(brokenText(file.name, scan !== undefined, words))
      const picture = hashOf(bytes)
      await ask.put(caseFileRoutes.putScan, { params: { picture } }, { bytes, headers: {} })
      setChosen({ scan: picture, name: file.name })
      onChange(picture)
    })
  // The file's own name is known only where it was chosen: it is kept without one.
  const name = chosen.scan === scan ? chosen.name : scan?.slice(0, 8)
  return (
    <div class="field">
      <span>{say('cases.scan')}</span>
      <p class="hint">{say('cases.scan.hint', { most: megabytes(SCAN_BYTES) })}</p>
      {name !== undefined && (
        <p role="status" tabIndex={-1} ref={line}>
          {say('cases.scan.there', { name })}
        </p>
      )}
      {trouble !== '' && (
        <p class="problem" role="alert">
          {trouble}
        </p>
      )}
      <p class="acts">
        <label class="btn small" for="case-scan">
          {say(scan ? 'cases.scan.other' : 'cases.scan.choose')}
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
      {act.busy && <Adding />}
      <Problem error={act.error} />
    </div>
  )
}

/** That a file was not taken; that what is kept is unchanged only where something is. */
export function brokenText(name: string, kept: boolean, { say, language }: Words): string {
  const said = [say('cases.scan.broken', { name }), ...(kept ? [say('cases.scan.unchanged')] : [])]
  return said.join(language === 'zh' ? '' : ' ')
}

/** Whole by its parts, and a picture as the browser draws it. */
async function isWhole(bytes: Uint8Array): Promise<boolean> {
  const kind = kindOfScan(bytes)
  if (kind !== 'jpeg') return kind === 'pdf'
  try {
    const picture = await createImageBitmap(new Blob([bytes.slice()], { type: 'image/jpeg' }))
    picture.close()
    return true
  } catch {
    return false
  }
}

/** Bytes in words: megabytes, to a tenth, never less than there are. */
const megabytes = (bytes: number) => Math.ceil((10 * bytes) / MEGABYTE) / 10

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
