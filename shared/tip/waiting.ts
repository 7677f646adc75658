import type { Tip } from './tip.ts'

/** Whether the last word is the reporter's: a message that no office has answered. */
export function isWaiting({ messages }: Pick<Tip, 'messages'>): boolean {
  return messages.at(-1)?.from === 'reporter'
}
