import { characters } from '../value/characters.ts'
import type { Voice } from './voice.ts'

/** Characters that a reporter's message may have. */
export const MESSAGE_LENGTH = 2000

/** Characters that the sentence of a dispute may have. */
export const DISPUTE_LENGTH = 1000

/** What is wrong with the length of a cleaned text, in words. */
export function lengthTrouble({ say }: Pick<Voice, 'say'>, text: string): string | undefined {
  if (text === '') return say('follow.msg.error.empty')
  const over = characters(text) - MESSAGE_LENGTH
  return over > 0 ? say('follow.msg.error.tooLong', { n: over }) : undefined
}
