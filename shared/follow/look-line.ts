import { limits } from '../deadline/limits.ts'
import type { Voice } from './voice.ts'

/**
 * Within how many hours an office is to look at a critical tip, and who is told when nobody does: `upper`, the name of the level
 * above, absent where there is none.
 */
export function lookLine(say: Voice['say'], upper: string | undefined): string {
  const n = limits.lookHours
  return upper === undefined ? say('follow.look.top', { n }) : say('follow.look', { n, upper })
}
