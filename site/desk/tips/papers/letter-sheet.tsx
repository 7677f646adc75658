import { officeName } from '../../../../shared/office/office-name.ts'
import { readNumber } from '../../../../shared/value/typed-number.ts'
import { dateText } from '../../../text/date-text.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { agencyName } from '../../frame/referral-text.ts'
import { useWords } from '../../frame/words.ts'
import type { LetterEntry } from './letter-entry.ts'
import { Filled, Paper, SignLine } from './paper.tsx'

interface Props {
  readonly letter: LetterEntry
  /** The tip's number. */
  readonly number: string
  /** Something in it is undecided that seems to tell who somebody is: it goes onto no paper. */
  readonly held: boolean
}

/** A letter to another agency, in the form of official letters. It says nothing of where the matter comes from. */
export function LetterSheet({ letter, number, held }: Props) {
  const { say, language } = useWords()
  const { me } = useDesk()
  return (
    <Paper
      id="letter"
      class={held ? 'letter-form held' : 'letter-form'}
      head={
        <>
          <p class="letter-mark">
            <Filled text={letter.from} lack={officeName(me.office, language)} />
          </p>
          <hr class="line-top" />
          <p class="doc-no">
            <Filled text={letter.number} lack={say('papers.letter.number')} />
          </p>
        </>
      }
      title={letter.title}
      number={number}
      foot=""
    >
      <LetterText letter={letter} number={number} />
      <hr class="line-bot" />
      {held && <p class="held-note">{say('papers.held')}</p>}
    </Paper>
  )
}

function LetterText({ letter, number }: Omit<Props, 'held'>) {
  const { say, language } = useWords()
  const { basis, checked } = letter
  const days = readNumber(letter.days)
  const going = letter.enclosures.filter(({ goes }) => goes).length
  return (
    <div class="txt">
      <p class="to">
        <Filled text={letter.addressee} lack={agencyName(letter.agency, language)} />
        {language === 'zh' ? '：' : ':'}
      </p>
      {letter.body.trim() === '' && (
        <p>
          <Filled text="" lack={say('papers.letter.text')} />
        </p>
      )}
      {letter.body.split(/\n+/).map((line, n) => line.trim() !== '' && <p key={n}>{line}</p>)}
      <p>
        {say('papers.letter.basis.before')}
        {basis.trim() !== '' && basis}
        {!(checked && basis.trim() !== '') && (
          <Filled
            text=""
            lack={say(basis.trim() === '' ? 'papers.letter.basis.fill' : 'papers.letter.basis.check')}
          />
        )}
        {say('papers.letter.basis.after')}
        <Filled
          text={days === undefined ? '' : say('papers.letter.days', { n: days })}
          lack={say('papers.letter.days.fill')}
        />
        {say('papers.letter.answer')}
      </p>
      <p>
        {say('papers.letter.contact')}
        <Filled
          text={[letter.contact, letter.phone].filter((one) => one.trim() !== '').join('，')}
          lack={say('papers.letter.contact.fill')}
        />
        {say('papers.letter.quote', { number: number.replace(' ', '\u00a0') })}
      </p>
      {going > 0 && <p class="att">{say('papers.letter.enclosed', { n: going })}</p>}
      <p class="sign">
        <Filled text={letter.from} lack={say('papers.letter.from')} />
        <br />
        {letter.day !== '' && dateText(letter.day, language)}
      </p>
    </div>
  )
}

/** What goes with the letter, and below it a stub by which the addressee confirms that they have it. */
export function EnclosureSheet({ letter, number }: Omit<Props, 'held'>) {
  const { say } = useWords()
  const going = letter.enclosures.filter(({ goes }) => goes)
  return (
    <Paper id="enclosures" title={say('papers.enclosures')} number={number} foot={say('papers.stub.foot')}>
      <table class="gridform listform">
        <thead>
          <tr>
            {(['n', 'name', 'pages', 'note'] as const).map((name) => (
              <th key={name} scope="col">
                {say(`papers.enclosure.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {going.map(({ id, name, pages, note }, n) => (
            <tr key={id}>
              <td>{n + 1}</td>
              <td>{name}</td>
              <td>{readNumber(pages) ?? ''}</td>
              <td>{note}</td>
            </tr>
          ))}
          {going.length === 0 && (
            <tr>
              <td colSpan={4}>{say('papers.none')}</td>
            </tr>
          )}
        </tbody>
      </table>
      <ReceiptStub letter={letter} number={number} />
    </Paper>
  )
}

/** By which the addressee confirms that they have it. */
function ReceiptStub({ letter, number }: Omit<Props, 'held'>) {
  const { say, language } = useWords()
  const going = letter.enclosures.filter(({ goes }) => goes)
  const enclosed = going.length > 0 ? say('papers.letter.enclosed', { n: going.length }) : ''
  const sent = [letter.title, letter.number, enclosed]
  const rows = [
    [say('papers.stub.sent'), sent.filter((one) => one.trim() !== '').join('　')],
    [say('papers.stub.to'), letter.addressee.trim() || agencyName(letter.agency, language)],
  ]
  return (
    <>
      <hr class="tear" />
      <p class="tear-note">{say('papers.stub.tear')}</p>
      <h3>{say('papers.stub')}</h3>
      <p class="nrow">
        <span>
          {say('papers.number')} <b class="big-no">{number}</b>
        </span>
        <span>{say('papers.stub.number')}</span>
      </p>
      <table class="gridform">
        <tbody>
          {rows.map(([name, text]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{text}</td>
            </tr>
          ))}
          {(['taker', 'seal'] as const).map((who) => (
            <tr key={who} class="tall">
              <th scope="row">{say(`papers.stub.${who}`)}</th>
              <td>
                <SignLine who={say(`papers.stub.${who}.line`)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
