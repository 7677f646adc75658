import { hourInShanghai } from '../../shared/deadline/day.ts'
import { type Attended, attendTip } from './attend-tip.ts'
import type { Clock } from './clock.ts'
import { sweepUpload } from './sweep-upload.ts'

/** What one round did, by kind. */
export type Done = Record<Exclude<Attended, 'nothing'> | 'swept', number>

/** At most this many times the work index is read in one round. */
const READINGS = 20

/**
 * One round of the clock: everything whose day or hour has come. Rounds may overlap, come late, or be cut short;
 * what is done is done once.
 */
export async function makeRound(clock: Clock): Promise<Done> {
  const done: Done = { escalated: 0, archived: 0, destroyed: 0, noted: 0, swept: 0 }
  for (let reading = 0; reading < READINGS; reading++) {
    let progress = false
    for (const { pk, sk } of await clock.tips.listWork(hourInShanghai(clock.now()))) {
      if (!pk.startsWith('TIP#') || sk !== 'TIP') continue
      const kind = await attend(clock, pk.slice('TIP#'.length))
      if (kind === 'nothing') continue
      done[kind] += 1
      progress = true
    }
    if (!progress) return done
  }
  return done
}

async function attend(clock: Clock, id: string): Promise<keyof Done | 'nothing'> {
  const tip = await clock.tips.readTip(id)
  if (tip) return attendTip(clock, tip)
  return (await sweepUpload(clock, id)) ? 'swept' : 'nothing'
}
