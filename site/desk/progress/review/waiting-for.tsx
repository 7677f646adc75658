import type { EditionPreview } from '../../../../shared/contract/progress.ts'
import { dateText } from '../../../text/date-text.ts'
import { placeText } from '../../frame/place-text.ts'
import { useWords } from '../../frame/words.ts'

type Waiting = EditionPreview['waiting']

/** What becomes of offices of which something is not accepted, in the order in which it is told. */
const fates = ['nothing', 'handedIn', 'returned', 'kept', 'again'] as const

/**
 * Offices by what the edition will say of them: nothing came, it is looked at, it was sent back, what it said before stays, or what was accepted
 * of them and not what came since.
 */
export function byFate(waiting: Waiting): { fate: (typeof fates)[number]; offices: Waiting }[] {
  const fateOf = ({ awaited, kept, again }: Waiting[number]) =>
    again ? 'again' : kept ? 'kept' : (awaited?.state ?? 'nothing')
  return fates
    .map((fate) => ({ fate, offices: waiting.filter((one) => fateOf(one) === fate) }))
    .filter(({ offices }) => offices.length > 0)
}

/** Says of each office of which something is not accepted how it will stand in public. */
export function WaitingFor({ waiting }: { waiting: Waiting }) {
  const words = useWords()
  const { say, list, language } = words
  const named = ({ area, awaited }: Waiting[number]) =>
    awaited
      ? say('progress.publish.awaitedOn', {
          place: placeText(area, words),
          date: dateText(awaited.on, language),
        })
      : placeText(area, words)
  const fate = byFate(waiting)
  if (fate.length === 0) return null
  return (
    <ul class="plainlist">
      {fate.map((one) => (
        <li key={one.fate}>
          {say(`progress.publish.waiting.${one.fate}`, {
            n: one.offices.length,
            places: list(one.offices.map(named)),
          })}
        </li>
      ))}
    </ul>
  )
}
