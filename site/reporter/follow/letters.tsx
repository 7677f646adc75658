import { useState } from 'preact/hooks'
import type { FollowLetter } from '../../../shared/follow/sealed.ts'
import { faultText, say, sayDay } from '../texts.ts'
import { ActButton, Trouble } from './act-button.tsx'
import { FileView } from './file-view.tsx'
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
      {message?.files?.map((file, n) => (
        <FileView key={file.id} open={open} message={id} file={file} n={n} from={from} />
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
