import { useWords } from '../frame/words.ts'

/** What an address that names no case is answered with, and the way on. */
export function NoSuchCase({ id }: { id: string }) {
  const { say } = useWords()
  return (
    <section class="desk-sheet flow">
      <p class="notice err" role="alert">
        {say('cases.noSuch', { id })}
      </p>
      <p class="acts">
        <a href="#/cases">{say('cases.none.list')}</a>
      </p>
    </section>
  )
}
