import { useState } from 'preact/hooks'
import type { SealedFile } from '../../../shared/tip/envelope.ts'
import type { Id } from '../../../shared/value/id.ts'
import { faultText, say } from '../texts.ts'
import type { Open } from './open-receipt.ts'

/** A photo that came with an office's letter, and where it stands among them. */
interface Props {
  readonly open: Open
  readonly message: Id
  readonly file: SealedFile
  readonly n: number
}

/** A button in the place of a photo: it is fetched and opened only when it is asked for. */
export function OfficePhoto({ open, message, file, n }: Props) {
  const [address, setAddress] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const show = async () => {
    setBusy(true)
    setSaid(say('common.status.loading'))
    try {
      const { loadOfficePhoto } = await import('./load-office-photo.ts')
      const picture = await loadOfficePhoto(open, message, file)
      if (!picture) throw new TypeError('not a picture')
      setAddress(URL.createObjectURL(picture))
    } catch {
      setBusy(false)
      setSaid(faultText())
    }
  }
  if (address) {
    return (
      <div>
        <img src={address} alt={say('follow.photo.alt')} />
      </div>
    )
  }
  return (
    <div>
      <button class="btn small" type="button" disabled={busy} onClick={() => void show()}>
        {say('follow.photo.show', { n: n + 1 })}
      </button>
      <p class="hint" role="status">
        {said}
      </p>
    </div>
  )
}
