import type { SubmissionReply } from '../../../../shared/contract/progress.ts'
import type { WrittenRow } from '../../../../shared/progress/read-row.ts'
import { Button } from '../../frame/form/button.tsx'
import { placeText } from '../../frame/place-text.ts'
import { useWords } from '../../frame/words.ts'
import { takenOver } from './sheet-draft.ts'

interface Props {
  readonly below: SubmissionReply['below']
  readonly rows: readonly WrittenRow[]
  readonly onTake: (rows: readonly WrittenRow[]) => void
}

/** What districts handed in: taken over by a click, one place or all that were accepted. */
export function BelowRows({ below, rows, onTake }: Props) {
  const words = useWords()
  const { say } = words
  if (below.length === 0) return null
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
              onClick={() => onTake(takenOver(rows, one.rows))}
            >
              {say('progress.below.take', { n: one.rows.length })}
            </Button>
          </li>
        ))}
      </ul>
      {accepted.length > 1 && (
        <p class="acts">
          <Button
            onClick={() =>
              onTake(
                takenOver(
                  rows,
                  accepted.flatMap((one) => one.rows),
                ),
              )
            }
          >
            {say('progress.below.all', { n: accepted.length })}
          </Button>
        </p>
      )}
    </details>
  )
}
