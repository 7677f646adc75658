import { useDesk } from '../../frame/desk-context.ts'
import { useWords } from '../../frame/words.ts'
import { possibleDuplicates } from '../queue/opened-index.ts'

/** Tips opened here that may be about the same site: the same permit number, or nearly the same name. */
export function DuplicatesPart({ id }: { id: string }) {
  const { opened } = useDesk()
  const { say } = useWords()
  const found = possibleDuplicates(opened, id)
  if (found.length === 0) return null
  return (
    <div class="notice">
      <p>{say('tips.duplicates', { n: found.length })}</p>
      <ul>
        {found.map((other) => (
          <li key={other}>
            <a href={`#/tips/${other}`}>{opened.get(other)?.site || other.slice(0, 6)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
