import { useRef, useState } from 'preact/hooks'
import {
  Hidable,
  type HiddenWordsReply,
  hiddenWordsRoutes,
  type SeenRequest,
} from '../../../../shared/contract/hidden-words.ts'
import { type HidingReason, hidingReasons } from '../../../../shared/progress/hidden-places.ts'
import { WORDS } from '../../../../shared/progress/hidden-words.ts'
import { Refusal } from '../../../../shared/refusal/refusal.ts'
import { dateText } from '../../../text/date-text.ts'
import { useDesk } from '../../frame/desk-context.ts'
import { Button } from '../../frame/form/button.tsx'
import { Choice } from '../../frame/form/choice.tsx'
import { Done } from '../../frame/form/done.tsx'
import { Field } from '../../frame/form/field.tsx'
import { Problem } from '../../frame/form/problem.tsx'
import { useFirstFault } from '../../frame/form/use-first-fault.ts'
import { Waiting } from '../../frame/form/waiting.tsx'
import { useFollow } from '../../frame/use-follow.ts'
import { type Live, useLive, useStanding } from '../../frame/use-live.ts'
import { useWords } from '../../frame/words.ts'
import { paramsOf, type SheetAt } from '../address.ts'
import { WordsPlaces } from './words-places.tsx'

/** Words that leave every edition of a sheet's period: one person asks, another confirms. Folded away, for few ever need it. */
export function HiddenWords({ at }: { at: SheetAt }) {
  const { say } = useWords()
  const { ask } = useDesk()
  const live = useLive(hiddenWordsRoutes.show, { params: paramsOf(at) })
  // Whoever was overtaken sees what stands now, and goes on from there; what they typed stays.
  const reply = useStanding(live)
  const waits = reply?.requests.some(({ found }) => found) ?? false
  const going = reply?.requests.some(({ gone }) => gone === false) ?? false
  // What was being decided stays in sight once it is done.
  const open = useRef(false)
  if (waits || going) open.current = true
  useFollow(going ? `words ${at.campaign.id} ${at.sheet.id} ${at.period}` : undefined, {
    look: () => ask(hiddenWordsRoutes.show, { params: paramsOf(at) }),
    onSeen: (seen) => live.loaded.set(seen),
  })
  return (
    <details class="flow" open={open.current}>
      <summary>{say('progress.words.title')}</summary>
      {reply ? <Asked {...{ at, live, reply }} /> : <Waiting of={live.loaded} />}
    </details>
  )
}

interface Props {
  readonly at: SheetAt
  readonly live: Live<HiddenWordsReply>
  readonly reply: HiddenWordsReply
}

type HideStep = 'ask' | 'confirm' | 'decline'
/** Asks or decides; true once it is done. The words stay in the box until then. */
type Act = (
  body:
    | { readonly step: 'ask'; readonly words: string[]; readonly reason: HidingReason }
    | { readonly step: 'confirm' | 'decline'; readonly n: number },
) => Promise<boolean>

function Asked({ at, live, reply }: Props) {
  const { say } = useWords()
  const [done, setDone] = useState<HideStep>()
  const act: Act = async (body) => {
    setDone(undefined)
    const isDone = await live.change(hiddenWordsRoutes.hide, {
      ...{ params: paramsOf(at), body: { ...body, version: reply.version } },
    })
    if (isDone) setDone(body.step)
    return Boolean(isDone)
  }
  return (
    <div class="flow">
      <p class="hint">{say(reply.editions > 0 ? 'progress.words.what' : 'progress.words.none')}</p>
      {reply.mayAsk && <AskForm busy={live.act.busy} act={act} error={live.act.error} />}
      {done && <Done focus>{say(`progress.words.done.${done}`)}</Done>}
      <Problem error={live.act.error} />
      {reply.requests.length > 0 && <h3>{say('progress.words.list')}</h3>}
      <ul class="plainlist flow">
        {reply.requests.map((one) => (
          <li key={one.n} class="flow">
            <Request at={at} one={one} />
            {(one.mayConfirm || one.mayDecline) && (
              <p class="acts">
                {one.mayConfirm && (
                  <Button
                    look="stamp"
                    disabled={live.act.busy}
                    onClick={() => void act({ step: 'confirm', n: one.n })}
                  >
                    {say('progress.words.confirm')}
                  </Button>
                )}
                {one.mayDecline && (
                  <Button disabled={live.act.busy} onClick={() => void act({ step: 'decline', n: one.n })}>
                    {say('progress.words.decline')}
                  </Button>
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Lines of a box, each an entry. */
const entriesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Entries that stand nowhere, by the refusal that said so. */
function missingOf(error: unknown, words: readonly string[]): readonly string[] {
  if (!(error instanceof Refusal) || error.code !== 'noSuchWords') return []
  return words.filter((_, n) => error.fields.includes(`words.${n}`))
}

function AskForm({ busy, act, error }: { busy: boolean; act: Act; error: unknown }) {
  const { say } = useWords()
  const [text, setText] = useState('')
  const [reason, setReason] = useState<HidingReason>('personal')
  const [bad, setBad] = useState(false)
  const [tries, setTries] = useState(0)
  const room = useFirstFault<HTMLFormElement>(tries)
  const ask = async () => {
    const words = entriesOf(text)
    const fits = words.every((one) => Hidable.safeParse(one).success)
    const isBad = words.length === 0 || words.length > WORDS || !fits
    setBad(isBad)
    if (isBad) setTries((before) => before + 1)
    if (isBad) return
    if (await act({ step: 'ask', words, reason })) setText((now) => (now === text ? '' : now))
  }
  const missing = missingOf(error, entriesOf(text))
  const problem = bad
    ? say('progress.words.bad', { n: WORDS })
    : missing.length > 0
      ? say('progress.words.missing', { words: missing.map((one) => `“${one}”`).join(' ') })
      : undefined
  return (
    <form
      class="flow"
      noValidate
      ref={room}
      onSubmit={(event) => {
        event.preventDefault()
        void ask()
      }}
    >
      <Field
        label={say('progress.words.field')}
        hint={say('progress.words.cannot')}
        rows={3}
        value={text}
        problem={problem}
        onInput={setText}
      />
      <Choice
        label={say('progress.words.reason')}
        value={reason}
        onChange={(value) => setReason(hidingReasons.find((one) => one === value) ?? 'other')}
      >
        {hidingReasons.map((one) => (
          <option key={one} value={one}>
            {say(`page.progress.hidden.reason.${one}`)}
          </option>
        ))}
      </Choice>
      <p class="acts">
        <Button submit disabled={busy}>
          {say('progress.words.ask')}
        </Button>
      </p>
    </form>
  )
}

/** A request: its words, its reason, where they stand, and how it goes on. */
function Request({ at, one }: { at: SheetAt; one: SeenRequest }) {
  const { say, language } = useWords()
  const { words, reason, asked, confirmed, declined, found, gone } = one
  const by = ({ name, day }: SeenRequest['asked']) => ({ name, date: dateText(day, language) })
  return (
    <>
      <p>
        {words.map((word) => (
          <b key={word}>“{word}” </b>
        ))}
        {say(`page.progress.hidden.reason.${reason}`)}
      </p>
      {found && <p>{say('progress.words.found', { places: found.places, editions: found.editions })}</p>}
      {found && <WordsPlaces at={at} found={found} />}
      {found && found.named > 0 && <p class="notice">{say('progress.words.named', { n: found.named })}</p>}
      <p class="hint">
        {declined
          ? say('progress.words.declined', by(declined))
          : confirmed
            ? say(gone ? 'progress.words.gone' : 'progress.words.going', by(confirmed))
            : say('progress.words.askedBy', by(asked))}
        {one.mayConfirm && say('progress.words.stays')}
      </p>
    </>
  )
}
