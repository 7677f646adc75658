import type { Keyring } from '../../../shared/office-keys/keyring.ts'
import { momentText } from '../frame/day-text.ts'
import { useWords } from '../frame/words.ts'

/** What happened to an office's key, newest last; nothing is ever taken out. */
export function KeyringHistory({ keyring }: { keyring: Pick<Keyring, 'history'> }) {
  const { say, language } = useWords()
  return (
    <details>
      <summary>{say('officeKeys.history')}</summary>
      <ol class="log">
        {keyring.history.map(({ n, at, what, subject = '', keyVersion = 0, byName }) => (
          <li key={n}>
            <time dateTime={at}>{momentText(at, language)}</time>
            <span>
              {byName}　{say(`officeKeys.event.${what}`, { name: subject, n: keyVersion })}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
