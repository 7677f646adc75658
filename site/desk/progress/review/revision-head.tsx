import { useWords } from '../../frame/words.ts'

const columns = ['where', 'from', 'to', 'why'] as const

/** The head of a table of revisions: where, from what, to what, why. */
export function RevisionHead() {
  const { say } = useWords()
  return (
    <thead>
      <tr>
        {columns.map((one) => (
          <th key={one} scope="col">
            {say(`progress.publish.${one}`)}
          </th>
        ))}
      </tr>
    </thead>
  )
}
