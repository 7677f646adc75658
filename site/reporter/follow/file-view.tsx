import { useEffect, useState } from 'preact/hooks'
import type { SealedFile } from '../../../shared/tip/envelope.ts'
import type { Id } from '../../../shared/value/id.ts'
import { faultText, say } from '../texts.ts'
import type { LoadedFile } from './load-file.ts'
import type { Open } from './open-receipt.ts'

/** A file that came with the letter or with a message, and where it stands among those beside it. */
interface Props {
  readonly open: Open
  /** The message it came with; nothing for the letter. */
  readonly message?: Id
  readonly file: SealedFile
  readonly n: number
  /** The reporter's own, or a photo of the office, which is shown as a picture or not at all. */
  readonly from: 'reporter' | 'office'
}

type Shown = LoadedFile & { readonly address: string }

/** A button in the place of a file: it is fetched and opened only when it is asked for. */
export function FileView({ open, message, file, n, from }: Props) {
  const [shown, setShown] = useState<Shown>()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  useEffect(() => () => shown && URL.revokeObjectURL(shown.address), [shown])
  const show = async () => {
    setBusy(true)
    setSaid(say('common.status.loading'))
    try {
      const { loadFile } = await import('./load-file.ts')
      const loaded = await loadFile(open, message, file)
      if (from === 'office' && loaded.kind !== 'photo') throw new TypeError('not a picture')
      setShown({ ...loaded, address: URL.createObjectURL(loaded.content) })
    } catch {
      setBusy(false)
      setSaid(faultText())
    }
  }
  if (shown) return <Looked shown={shown} n={n + 1} own={from === 'reporter'} />
  const ask = from === 'office' ? 'follow.photo.show' : 'follow.own.file'
  return (
    <div>
      <button class="btn small" type="button" disabled={busy} onClick={() => void show()}>
        {say(ask, { n: n + 1 })}
      </button>
      <p class="hint" role="status">
        {said}
      </p>
    </div>
  )
}

/** A file that lies open: what the browser can show, and the reporter's own to keep. */
function Looked({ shown, n, own }: { readonly shown: Shown; readonly n: number; readonly own: boolean }) {
  const { kind, address, ending } = shown
  const alt = own ? say('follow.own.fileAlt', { n }) : say('follow.photo.alt')
  return (
    <div class="looked">
      {kind === 'photo' && <img src={address} alt={alt} />}
      {/* biome-ignore lint/a11y/useMediaCaption: what a reporter filmed comes without captions */}
      {kind === 'video' && <video src={address} aria-label={alt} controls playsInline />}
      {/* biome-ignore lint/a11y/useMediaCaption: what a reporter recorded comes without captions */}
      {kind === 'sound' && <audio src={address} aria-label={alt} controls />}
      {own && (
        <p>
          <a href={address} download={`${n}.${ending}`}>
            {say('follow.own.keep', { n })}
          </a>
        </p>
      )}
    </div>
  )
}
