import { useState } from 'preact/hooks'
import type { MessageKey } from '../../../../shared/messages/message.ts'
import { type KeptReason, reasonsOf, repeats } from '../../../../shared/personal-data/kept.ts'
import { Button } from '../form/button.tsx'
import { Field } from '../form/field.tsx'
import { useWords } from '../words.ts'
import { type Find, piecesOf, placesOf } from './finds.ts'
import type { Guard } from './guard.ts'

interface ListProps {
  readonly guard: Guard
  /** The text that they were found in. */
  readonly text: string
  readonly finds: readonly Find[]
  readonly onReplace: (find: Find, by: string) => void
}

/** A text once more with what was found marked and numbered, and the ways to decide about each. */
export function FindList({ guard, text, finds, onReplace }: ListProps) {
  const { say } = useWords()
  const open = finds.filter(({ kept }) => !kept)
  return (
    <section class="finds" aria-label={say(hasFirm(finds) ? 'personal.firm.title' : 'personal.title')}>
      {open.length > 0 && guard.stopped && (
        <p class="problem" role="alert">
          {say(stoppedBy(guard, open), { n: open.length })}
        </p>
      )}
      <p class="found-in">
        {piecesOf(text, finds).map((piece, at) =>
          piece.find ? (
            <mark key={at} class={piece.find.kept ? 'hit kept' : 'hit'}>
              {piece.text}
              <sup>{piece.find.n}</sup>
            </mark>
          ) : (
            piece.text
          ),
        )}
      </p>
      <ol>
        {finds.map((find) => (
          <FindLine
            key={`${find.n} ${find.found}`}
            guard={guard}
            find={find}
            onReplace={(by) => onReplace(find, by)}
          />
        ))}
      </ol>
    </section>
  )
}

/** Whether any of them is no person but a firm. */
export const hasFirm = (finds: readonly Find[]): boolean => finds.some(({ kind }) => kind === 'firm')

const stoppedBy = ({ asks }: Guard, open: readonly Find[]): MessageKey =>
  asks ? 'personal.asked' : hasFirm(open) ? 'personal.firm.stopped' : 'personal.stopped'

interface LineProps extends Pick<ListProps, 'guard'> {
  readonly find: Find
  readonly onReplace: (by: string) => void
}

function FindLine({ guard, find, onReplace }: LineProps) {
  const { say } = useWords()
  const [keeping, setKeeping] = useState(false)
  const { n, kind, found, kept } = find
  const what = say('personal.what', { n, kind: say(`personal.kind.${kind}`), found })
  if (kept) {
    return (
      <li class="find kept">
        <span>{say('personal.keptFor', { what, reason: say(`personal.reason.${kept.reason}`) })}</span>{' '}
        {find.mayStay && (
          <Button look="plain" onClick={() => guard.decide(find, undefined)}>
            {say('personal.again', { n })}
          </Button>
        )}
      </li>
    )
  }
  return (
    <li class="find" tabIndex={-1} data-undecided={guard.id}>
      <span>{what}</span>
      <span class="why">
        {say(`personal.why.${kind}`)}
        {!find.mayStay && ` ${say('personal.mustGo')}`}
      </span>
      <span class="acts">
        {placesOf(find).map((by, at) => (
          <Button key={by} onClick={() => onReplace(by)}>
            {by === ''
              ? say('personal.leaveOut', { n })
              : say(at === 0 ? 'personal.cover' : 'personal.rough', { n, by })}
          </Button>
        ))}
        {find.mayStay && (
          <Button aria-expanded={keeping} onClick={() => setKeeping(!keeping)}>
            {say('personal.keep', { n })}
          </Button>
        )}
      </span>
      {keeping && <KeepWhy find={find} onKeep={(why) => guard.decide(find, { kind, ...why })} />}
    </li>
  )
}

interface WhyProps {
  readonly find: Find
  readonly onKeep: (why: { reason: KeptReason; words?: string }) => void
}

/** Why something stays: one tap, with words where one likes. */
function KeepWhy({ find: { kind, found }, onKeep }: WhyProps) {
  const { say } = useWords()
  const [words, setWords] = useState('')
  const [again, setAgain] = useState(false)
  const keep = (reason: KeptReason) => {
    const said = words.trim()
    setAgain(repeats(said, found))
    if (!repeats(said, found)) onKeep(said === '' ? { reason } : { reason, words: said })
  }
  return (
    <span class="keep-why">
      <Field
        label={say('personal.words')}
        optional
        maxLength={100}
        value={words}
        problem={again ? say('personal.words.again') : undefined}
        onInput={setWords}
      />
      <span class="acts">
        {reasonsOf(kind).map((reason) => (
          <Button key={reason} onClick={() => keep(reason)}>
            {say(`personal.reason.${reason}`)}
          </Button>
        ))}
      </span>
    </span>
  )
}
