import { dayInShanghai } from '../../shared/value/day.ts'
import { hourInShanghai } from '../../shared/value/hour.ts'
import { logFault } from '../http/log-fault.ts'
import type { Key } from '../store/table.ts'
import { type Attended, attendTip } from './attend-tip.ts'
import type { Clock } from './clock.ts'
import { tellOffices } from './notices/notify.ts'
import { isOwed, sendNotices } from './notices/send-notices.ts'
import { releaseTips } from './release-tips.ts'
import { sweepTicket } from './sweep-ticket.ts'
import { sweepUpload } from './sweep-upload.ts'
import { tidyUploads } from './tidy-uploads.ts'

/** What the clock did with an item on which work was due. */
type Kind = Attended | 'swept' | 'released' | 'told' | 'sent' | 'unsent' | 'failed'

/** What one round did, by kind. `failed`: it threw, and stays for the next round. */
export type RoundCounts = Record<Exclude<Kind, 'nothing'>, number>

/** At most this many times the work index is read in one round. */
const READINGS = 20

/**
 * One round of the clock: everything whose day or hour has come, tips first, then what those who left had, then notices. Rounds may overlap, come
 * late, or be cut short; what is done is done once, and notices are tried again until they went out. What fails keeps
 * nothing else from being done.
 */
export async function makeRound(clock: Clock): Promise<RoundCounts> {
  const done: RoundCounts = {
    ...{ escalated: 0, archived: 0, destroyed: 0, noted: 0 },
    ...{ swept: 0, released: 0, told: 0, sent: 0, unsent: 0, failed: 0 },
  }
  const failed = new Set<string>()
  for (let reading = 0; reading < READINGS; reading++) {
    let progress = false
    for (const key of await dueNow(clock)) {
      if (isOwed(key) || failed.has(key.pk)) continue
      const kind = await apart(() => attend(clock, key))
      if (kind === 'failed') failed.add(key.pk)
      if (kind !== 'nothing') done[kind] += 1
      progress ||= kind !== 'nothing' && kind !== 'failed'
    }
    if (!progress) break
  }
  for (const key of await clock.records.listWork(hourInShanghai(clock.now()))) {
    const kind = await apart(() => release(clock, key))
    if (kind !== 'nothing') done[kind] += 1
  }
  const { outside } = clock
  const owed = outside ? (await dueNow(clock)).filter(isOwed) : []
  if (outside) for (const kind of await sendNotices(clock, outside, owed)) done[kind] += 1
  return done
}

async function release(clock: Clock, key: Key): Promise<Kind> {
  const one = await clock.records.readRelease(key)
  return one && (await releaseTips(clock, one)) > 0 ? 'released' : 'nothing'
}

function dueNow({ tips, now }: Clock): Promise<Key[]> {
  return tips.listWork(hourInShanghai(now()))
}

/** Does one piece of work; when it throws, that is logged by its kind and goes no further. */
async function apart(work: () => Promise<Kind>): Promise<Kind> {
  try {
    return await work()
  } catch (fault) {
    logFault('clock', fault)
    return 'failed'
  }
}

/** What a tip's time has come for is done also when an office could not be told of what happened before. */
async function attend(clock: Clock, key: Key): Promise<Kind> {
  if (key.sk === 'HOTLINE') return (await sweepTicket(clock, key)) ? 'swept' : 'nothing'
  if (key.pk.startsWith('DRAFTS#')) {
    return (await clock.tips.sweepDraft(key, dayInShanghai(clock.now()))) ? 'swept' : 'nothing'
  }
  if (!key.pk.startsWith('TIP#')) return 'nothing'
  const id = key.pk.slice('TIP#'.length)
  if (key.sk === 'TIDY') return (await tidyUploads(clock, id)) ? 'swept' : 'nothing'
  if (key.sk !== 'TIP') return 'nothing'
  const tip = await clock.tips.readTip(id)
  if (!tip) return (await sweepUpload(clock, id)) ? 'swept' : 'nothing'
  let fault: unknown
  const told = await tellOffices(clock, tip).catch((cause: unknown) => {
    fault = cause
  })
  const kind = await attendTip(clock, told ?? tip)
  if (kind === 'nothing' && fault !== undefined) throw fault
  return kind === 'nothing' && told ? 'told' : kind
}
