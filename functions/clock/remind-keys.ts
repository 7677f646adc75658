import { KEY_WAITS, keysWait, SIGN_DAYS, waitingKeys } from '../../shared/office-keys/waiting-keys.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import type { Clock } from './clock.ts'

/** Logs one line, with how many and how long, once an office's new key has waited three days for its signature. */
export async function remindKeys({ tips, records, now }: Pick<Clock, 'tips' | 'records' | 'now'>) {
  const [made, directory] = await Promise.all([tips.listKeyRequests(), records.readDirectory()])
  const wait = keysWait(waitingKeys(made, directory), dayInShanghai(now()))
  if (wait && wait.days >= SIGN_DAYS)
    console.warn(JSON.stringify({ event: KEY_WAITS, stage: 'clock', ...wait }))
}
