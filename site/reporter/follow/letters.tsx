import type { SealedFile } from '../../../shared/tip/envelope.ts'
import { say, sayDay } from '../texts.ts'
import { OfficePhoto } from './office-photo.tsx'
import type { Open } from './open-receipt.ts'
import type { Letter } from './sealed.ts'

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

function OneLetter({ open, letter }: { readonly open: Open; readonly letter: Letter }) {
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

function Body({ letter: { text, trouble = 'older' } }: { readonly letter: Letter }) {
  return text === undefined ? (
    <p class="hint">{say(`follow.msg.${trouble}`)}</p>
  ) : (
    <p class="as-typed">{text}</p>
  )
}

/** Only photos of the office are shown: the reporter has their own. */
const photosOf = ({ from, sealedFiles = [] }: Letter): readonly SealedFile[] =>
  from === 'office' ? sealedFiles : []
