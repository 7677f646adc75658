import type { SubmissionReply } from '../../../../shared/contract/progress.ts'
import type { SheetRow } from '../../../../shared/progress/sheet.ts'
import { Button } from '../../frame/form/button.tsx'
import { placeText } from '../../frame/place-text.ts'
import { useWords } from '../../frame/words.ts'

interface Props {
  readonly below: SubmissionReply['below']
  /** `said`: how many, of whom. */
  readonly onTake: (rows: readonly SheetRow[], said: string) => void
}

/** What districts handed in: taken over by a click, one place or all that were accepted. */
export function BelowRows({ below, onTake }: Props) {
  const words = useWords()
  const { say } = words
  if (below.length === 0) return null
  const takeOne = ({ area, rows }: SubmissionReply['below'][number]) =>
    onTake(rows, say('progress.below.taken', { place: placeText(area, words), n: rows.length }))
  const takeAll = (of: SubmissionReply['below']) => {
    const rows = of.flatMap((one) => one.rows)
    onTake(rows, say('progress.below.takenAll', { places: of.length, n: rows.length }))
  }
  const accepted = below.filter(({ state }) => state === 'accepted')
  return (
    <details class="import-panel">
      <summary>{say('progress.below.title', { n: below.length })}</summary>
      <ul class="plainlist">
        {below.map((one) => (
          <li key={one.area}>
            {placeText(one.area, words)}　{say(`progress.submission.${one.state}`)}{' '}
            <Button
              look="plain"
              aria-label={say('progress.below.takeOne', { place: placeText(one.area, words) })}
              onClick={() => takeOne(one)}
            >
              {say('progress.below.take', { n: one.rows.length })}
            </Button>
          </li>
        ))}
      </ul>
      {accepted.length > 1 && (
        <p class="acts">
          <Button onClick={() => takeAll(accepted)}>
            {say('progress.below.all', { n: accepted.length })}
          </Button>
        </p>
      )}
    </details>
  )
}
