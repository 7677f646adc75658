import { useState } from 'preact/hooks'
import { type KeyRequestsReply, officeKeyRoutes } from '../../../shared/contract/office-keys.ts'
import { isSigned } from '../../../shared/office-keys/directory.ts'
import { daysLeft, REMIND_DAYS } from '../../../shared/office-keys/expect-directory.ts'
import { type DirectoryRequest, SaveDirectory } from '../../../shared/office-keys/sign-directory.ts'
import { daysWaiting } from '../../../shared/office-keys/waiting-keys.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import type { OfficeCode } from '../../../shared/value/office-code.ts'
import { dateText } from '../../text/date-text.ts'
import { useDesk } from '../frame/desk-context.ts'
import { Done } from '../frame/form/done.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { Waiting } from '../frame/form/waiting.tsx'
import { placeText } from '../frame/place-text.ts'
import { useAct } from '../frame/use-act.ts'
import { useLoad } from '../frame/use-load.ts'
import { useWords } from '../frame/words.ts'

/** The directory of offices' keys: its request goes to the offline computer, what was signed there is handed back. */
export function SignRequests() {
  const { ask, refreshMe } = useDesk()
  const { say } = useWords()
  const loaded = useLoad('requests', () => ask(officeKeyRoutes.requests))
  const asked = loaded.value
  return (
    <section class="flow" aria-labelledby="sign">
      <h2 id="sign">{say('officeKeys.sign')}</h2>
      <p class="hint">{say('officeKeys.sign.note')}</p>
      {!asked && <Waiting of={loaded} />}
      {asked && <DirectoryDays asked={asked} />}
      {asked && <RequestPart asked={asked} />}
      <SignedPart
        onEntered={() => {
          loaded.reload()
          refreshMe()
        }}
      />
    </section>
  )
}

/** Until when the directory is good; a warning from 21 days before. */
function DirectoryDays({ asked: { directory } }: { asked: KeyRequestsReply }) {
  const { say, language } = useWords()
  if (!directory) return <p class="notice">{say('officeKeys.sign.never')}</p>
  const left = daysLeft(directory.windows, dayInShanghai(new Date()))
  const until = directory.windows.at(-1)?.until ?? ''
  const date = dateText(until, language)
  if (left < 0) return <p class="notice err">{say('officeKeys.sign.over', { date })}</p>
  return (
    <p class={left < REMIND_DAYS ? 'notice' : undefined}>
      {say(left < REMIND_DAYS ? 'officeKeys.sign.soon' : 'officeKeys.sign.good', { date, n: left })}
    </p>
  )
}

/** What waits for a signature, which offices lose their key, and the file for the offline computer. */
function RequestPart({ asked }: { asked: KeyRequestsReply }) {
  const words = useWords()
  const { say } = words
  const [without, setWithout] = useState<readonly OfficeCode[]>([])
  const { requests, directory } = asked
  const toggle = (office: OfficeCode) =>
    setWithout(without.includes(office) ? without.filter((one) => one !== office) : [...without, office])
  return (
    <>
      {requests.length === 0 && <p>{say('officeKeys.sign.none')}</p>}
      <ul class="row-list">
        {requests.map(({ office, keyVersion: n, byName: name, at }) => (
          <li key={office}>
            <span>
              <b>{placeText(office, words)}</b>　{say('officeKeys.sign.line', { n, name })}{' '}
              {say('officeKeys.sign.waits', { n: daysWaiting(at, dayInShanghai(new Date())) })}
            </span>
          </li>
        ))}
      </ul>
      {directory && (
        <details>
          <summary>{say('officeKeys.sign.without')}</summary>
          <p class="hint">{say('officeKeys.sign.withoutHint')}</p>
          <ul class="row-list">
            {directory.keys.map(({ office }) => (
              <li key={office}>
                <label class="check">
                  <input type="checkbox" checked={without.includes(office)} onChange={() => toggle(office)} />{' '}
                  {placeText(office, words)}
                </label>
              </li>
            ))}
          </ul>
        </details>
      )}
      {(directory || requests.length > 0) && (
        <p class="acts">
          <a class="btn small" href={addressOf(requestOf(asked, without))} download="directory-request.json">
            {say('officeKeys.sign.get')}
          </a>
        </p>
      )}
    </>
  )
}

function requestOf(
  { requests, directory }: KeyRequestsReply,
  without: readonly OfficeCode[],
): DirectoryRequest {
  const add = requests.filter(({ office }) => !without.includes(office)).map(({ at: _, ...one }) => one)
  return { ...(directory && { standing: directory }), add, without: [...without] }
}

const addressOf = (request: DirectoryRequest) =>
  URL.createObjectURL(new Blob([JSON.stringify(request)], { type: 'application/json' }))

/** Hands back what was signed. The key itself stays where it is: nothing here asks for it. */
function SignedPart({ onEntered }: { onEntered: () => void }) {
  const { ask, directoryKey } = useDesk()
  const { say } = useWords()
  const [done, setDone] = useState(false)
  const act = useAct()
  const enter = (file: File | undefined) =>
    act.run(async () => {
      if (!file) return
      setDone(false)
      const body = readSigned(await file.text(), directoryKey)
      await ask(officeKeyRoutes.enter, { body })
      setDone(true)
      onEntered()
    })
  return (
    <>
      {done && <Done>{say('officeKeys.sign.done')}</Done>}
      <Problem error={act.error} />
      <div class="field">
        <label class="btn small" for="signed">
          {say('officeKeys.sign.enter')}
        </label>
        <input
          class="vh"
          type="file"
          id="signed"
          accept="application/json"
          disabled={act.busy}
          onChange={(event) => void enter(event.currentTarget.files?.[0])}
        />
      </div>
    </>
  )
}

/** What was signed. Refuses `signature` for anything else, before it is sent. */
function readSigned(text: string, directoryKey: string): SaveDirectory {
  try {
    const signed = SaveDirectory.parse(JSON.parse(text))
    if (signed.windows.every((window) => isSigned(signed.keys, window, directoryKey))) return signed
  } catch (cause) {
    throw new Refusal('signature', { cause })
  }
  throw new Refusal('signature')
}
