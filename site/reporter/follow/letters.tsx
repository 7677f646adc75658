import { useState } from 'preact/hooks'
import type { SealedFile } from '../../../shared/tip/envelope.ts'
import type { Id } from '../../../shared/value/id.ts'
import { faultText, say, sayDay } from '../texts.ts'
import type { Open } from './open-receipt.ts'
import type { FollowLetter } from './sealed.ts'

/** The letters of both sides. Everything that came from somewhere goes in as text. */
export function Letters({ open }: { readonly open: Open }) {
  const { letters } = open.opened
  return (
    <div class="letters" id="letters">
      {letters.length === 0 && <p class="hint">{say('follow.msg.none')}</p>}
      {letters.map((letter) => (
        <OneLetter key={letter.id} open={open} letter={letter} />
      ))}
    </div>
  )
}

function OneLetter({ open, letter }: { readonly open: Open; readonly letter: FollowLetter }) {
  const { id, from, day, sealedFiles } = letter
  const mine = from === 'reporter'
  return (
    <article class={mine ? 'letter mine' : 'letter'}>
      <p class="from">
        <b>{say(mine ? 'follow.mine' : 'follow.office')}</b>
        <time dateTime={day}>{sayDay(day)}</time>
      </p>
      <Body letter={letter} />
      {sealedFiles && <p class="hint">{say('follow.msg.files', { n: sealedFiles.length })}</p>}
      {photosOf(letter).map((file, n) => (
        <OfficePhoto key={file.id} open={open} message={id} file={file} n={n} />
      ))}
    </article>
  )
}

function Body({ letter: { text, trouble = 'older' } }: { readonly letter: FollowLetter }) {
  return text === undefined ? (
    <p class="hint">{say(`follow.msg.${trouble}`)}</p>
  ) : (
    <p class="as-typed">{text}</p>
  )
}

/** Only photos of the office are shown: the reporter has their own. */
const photosOf = ({ from, sealedFiles = [] }: FollowLetter): readonly SealedFile[] =>
  from === 'office' ? sealedFiles : []

/** A photo that came with an office's letter, and where it stands among them. */
interface PhotoProps {
  readonly open: Open
  readonly message: Id
  readonly file: SealedFile
  readonly n: number
}

/** A button in the place of a photo: it is fetched and opened only when it is asked for. */
function OfficePhoto({ open, message, file, n }: PhotoProps) {
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
