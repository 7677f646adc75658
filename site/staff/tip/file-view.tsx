import { useEffect, useState } from 'preact/hooks'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { SealError } from '../../../shared/seal/seal-error.ts'
import type { SealedFile } from '../../../shared/tip/envelope.ts'
import { useDesk } from '../desk-context.ts'
import { explain } from '../explain.ts'
import { useAct } from '../use-act.ts'
import { type Say, useWords } from '../words.ts'
import { imageType } from './image-type.ts'
import { loadFile } from './load-file.ts'

interface Props {
  readonly tip: string
  readonly file: SealedFile
  readonly identity: string
}

/** A file: its name, and the picture once it was fetched and is one. Other kinds are named only. */
export function FileView({ tip, file, identity }: Props) {
  const { say } = useWords()
  const { ask } = useDesk()
  const [come, setCome] = useState(0)
  const [picture, setPicture] = useState<string>()
  const [unsafe, setUnsafe] = useState(!file.type.startsWith('image/'))
  const act = useAct()
  useEffect(() => () => URL.revokeObjectURL(picture ?? ''), [picture])
  const show = () =>
    act.run(async () => {
      const content = await loadFile(ask, { tip, file, identity }, setCome)
      const type = imageType(content)
      if (!type) return setUnsafe(true)
      setPicture(URL.createObjectURL(new Blob([content.slice()], { type })))
    })
  return (
    <li class="file-item">
      <div class="file">
        <span>{file.name}</span>
        {!unsafe && !picture && (
          <button class="plain" type="button" disabled={act.busy} onClick={show}>
            {act.busy ? `${come}/${file.slices.length}` : say('staff.file.show')}
          </button>
        )}
      </div>
      {unsafe && <p class="hint">{say('desk.open.error.preview')}</p>}
      {act.error !== undefined && (
        <p class="notice err" role="alert">
          {faultText(act.error, file, say)}
        </p>
      )}
      {picture && <img src={picture} alt={say('staff.file.alt')} />}
    </li>
  )
}

function faultText(error: unknown, file: SealedFile, say: Say): string {
  if (error instanceof SealError) return say('desk.open.error.fileAltered', { name: file.name })
  if (error instanceof Refusal && error.code === 'missing') return say('desk.open.error.missing', { n: 1 })
  return explain(error, say)
}
