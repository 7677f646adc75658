import { indicators } from '../../../shared/campaign/campaign.ts'
import type { Figure, Submission } from '../../../shared/progress/submission.ts'
import { type Day, daysBetween } from '../../../shared/value/day.ts'
import { holds, useDesk } from '../frame/desk-context.ts'
import { Button } from '../frame/form/button.tsx'
import { type Say, useWords } from '../frame/words.ts'

interface Props {
  readonly name: string
  readonly dueOn: Day
  readonly submission: Submission | undefined
  readonly onReturn: () => void
}

/** What one city handed in. Not reported is a word, never an empty cell or a zero. */
export function CityRow({ name, dueOn, submission, onReturn }: Props) {
  const { say } = useWords()
  const { me } = useDesk()
  const state = submission?.state
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{submissionText(submission, dueOn, say)}</td>
      {indicators.map(({ id }) => (
        <td key={id} class="r">
          <FigureCell figure={submission?.figures[id]} />
        </td>
      ))}
      <td>
        {state === 'submitted' && holds(me, 'drafter', 'approver') && (
          <Button look="plain" onClick={onReturn}>
            {say('progress.form.return')}
          </Button>
        )}
      </td>
    </tr>
  )
}

/** Where a city's submission stands, and by how many days it came late. Not reported is said so. */
export function submissionText(
  submission: Pick<Submission, 'state' | 'submittedOn'> | undefined,
  dueOn: Day,
  say: Say,
): string {
  if (!submission) return say('data.cell.missing')
  const state = say(`progress.submission.${submission.state}`)
  const late = submission.submittedOn ? daysBetween(dueOn, submission.submittedOn) : 0
  return late > 0 ? `${state}　${say('data.cell.late', { n: late })}` : state
}

function FigureCell({ figure }: { figure: Figure | undefined }) {
  const { say } = useWords()
  if (figure?.kind !== 'figure') {
    return (
      <span class="cell-missing" {...(figure && { title: figure.reason })}>
        {say('data.cell.missing')}
      </span>
    )
  }
  return <>{figure.of === undefined ? figure.value : `${figure.value} / ${figure.of}`}</>
}
