import { useWords } from '../../frame/words.ts'
import { useOpened } from '../opened/opened-context.tsx'
import { possibleDuplicates } from '../opened/opened-index.ts'

/** Tips opened here that may be about the same site: the same permit number, or nearly the same name. */
export function DuplicatesPart({ id }: { id: string }) {
  const { index } = useOpened()
  const { say } = useWords()
  const found = possibleDuplicates(index, id)
  if (found.length === 0) return null
  return (
    <div class="notice">
      <p>{say('tips.duplicates', { n: found.length })}</p>
      <ul>
        {found.map((other) => (
          <li key={other}>
            <a href={`#/tips/${other}`}>{index.get(other)?.site || other.slice(0, 6)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
