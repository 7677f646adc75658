import { useState } from 'preact/hooks'
import type { FollowLetter } from '../../../shared/follow/sealed.ts'
import type { SealedFile } from '../../../shared/tip/envelope.ts'
import type { Id } from '../../../shared/value/id.ts'
import { faultText, say, sayDay } from '../texts.ts'
import { ActButton, Trouble } from './act-button.tsx'
import { type Open, openEarlier } from './open-receipt.ts'
import type { Held } from './send-answer.ts'

/** The letters of both sides. Everything that came from somewhere goes in as text. */
export function Letters({ held }: { readonly held: Held }) {
  const { open } = held
  const { letters, from, cut, doubts } = open.opened
  const [trouble, setTrouble] = useState('')
  return (
    <div class="letters" id="letters">
      {cut && (
        <p class="notice err" role="alert">
          {say('follow.historyCut')}
        </p>
      )}
      {from > 1 && (
        <p class="acts">
          <ActButton
            class="btn small"
            text={say('follow.msg.earlier')}
            act={() => showEarlier(held)}
            ended={setTrouble}
          />
        </p>
      )}
      <Trouble text={trouble} />
      {letters.length === 0 && <p class="hint">{say('follow.msg.none')}</p>}
      {letters.map((letter) => (
        <OneLetter key={letter.id} open={open} letter={letter} unheard={doubts.unheard.includes(letter.id)} />
      ))}
    </div>
  )
}

async function showEarlier({ open, changed }: Held): Promise<string | undefined> {
  try {
    const opening = await openEarlier(open)
    if ('trouble' in opening) return opening.trouble
    changed(opening)
    return undefined
  } catch {
    return faultText()
  }
}

interface LetterProps {
  readonly open: Open
  readonly letter: FollowLetter
  /** It answers an outcome, and counts for no answer. */
  readonly unheard: boolean
}

function OneLetter({ open, letter, unheard }: LetterProps) {
  const { id, from, day, message } = letter
  const mine = from === 'reporter'
  return (
    <article class={mine ? 'letter mine' : 'letter'}>
      <p class="from">
        <b>{say(mine ? 'follow.mine' : 'follow.office')}</b>
        <time dateTime={day}>{sayDay(day)}</time>
      </p>
      <Body letter={letter} />
      {unheard && (
        <p class="notice err" role="alert">
          {say('follow.msg.unheard')}
        </p>
      )}
      {message?.files && <p class="hint">{say('follow.msg.files', { n: message.files.length })}</p>}
      {photosOf(letter).map((file, n) => (
        <OfficePhoto key={file.id} open={open} message={id} file={file} n={n} />
      ))}
    </article>
  )
}

function Body({ letter: { message, trouble } }: { readonly letter: FollowLetter }) {
  return (
    <>
      {trouble && (
        <p class="notice err" role="alert">
          {say(`follow.msg.${trouble}`)}
        </p>
      )}
      {message?.answer && <p class="hint">{say(`follow.event.answered.${message.answer.verdict}`)}</p>}
      {message?.text && <p class="as-typed">{message.text}</p>}
    </>
  )
}

/** Only photos of the office are shown: the reporter has their own. */
const photosOf = ({ from, message }: FollowLetter): readonly SealedFile[] =>
  from === 'office' ? (message?.files ?? []) : []

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
