import type { Tip } from './tip.ts'

/** How many messages came from the reporter. */
export function heardOf({ messages }: Pick<Tip, 'messages'>): number {
  return messages.filter(({ from }) => from === 'reporter').length
}

/** Whether the last word is the reporter's: a message that no office has answered. */
export function isWaiting({ messages }: Pick<Tip, 'messages'>): boolean {
  return messages.at(-1)?.from === 'reporter'
}
