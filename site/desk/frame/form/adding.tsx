import { useWords } from '../words.ts'

/** Says that a chosen file is on its way into the form: what is sent waits for it. */
export function Adding() {
  const { say } = useWords()
  return <p role="status">{say('common.status.adding')}</p>
}
