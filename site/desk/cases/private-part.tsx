import type { Case } from '../../../shared/case/case.ts'
import { dateText } from '../../text/date-text.ts'
import { useWords } from '../frame/words.ts'
import { ScanLink } from './photos/scan-field.tsx'

/** What goes with a case and never becomes public, for the second person: notes, the day before which it waits, what stays and why. */
export function PrivatePart({ one }: { one: Case }) {
  const { say, language } = useWords()
  const { notes, notBefore, kept = [] } = one
  const { scan } = one.fairness
  if (notes === '' && notBefore === undefined && kept.length === 0 && !scan) return null
  return (
    <aside class="notice flow">
      <p>
        <strong>{say('cases.private')}</strong>
      </p>
      {notes !== '' && <p class="as-typed">{notes}</p>}
      {notBefore !== undefined && <p>{say('cases.notBefore.is', { date: dateText(notBefore, language) })}</p>}
      {kept.length > 0 && (
        <>
          <p>{say('cases.kept', { n: kept.length })}</p>
          <ul class="plainlist">
            {kept.map(({ kind, found, reason, words = '', by = '' }) => (
              <li key={kind + found}>
                {say('cases.kept.line', {
                  kind: say(`personal.kind.${kind}`),
                  // Of a picture its hash is all that there is to say.
                  found: kind === 'face' ? found.slice(0, 8) : found,
                  reason: say(`personal.reason.${reason}`),
                  by,
                })}
                {words !== '' && `　${words}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {scan && <ScanLink scan={scan} />}
    </aside>
  )
}
