import { dayInShanghai } from '../../shared/value/day.ts'
import { hourInShanghai } from '../../shared/value/hour.ts'
import type { Due } from '../store/work.ts'
import { type Apart, type Thrown, workApart } from './apart.ts'
import { type Attended, attendTip } from './attend-tip.ts'
import type { Clock } from './clock.ts'
import { tellOffices } from './notices/notify.ts'
import { isOwed, sendNotices } from './notices/send-notices.ts'
import { releaseTips } from './release-tips.ts'
import { sweepTicket } from './sweep-ticket.ts'
import { sweepUpload } from './sweep-upload.ts'
import { tidyUploads } from './tidy-uploads.ts'

/** What the clock did with an item on which work was due. */
type Kind = Attended | 'swept' | 'released' | 'told' | 'sent' | 'unsent' | Thrown

/** What one round did, by kind. `parked`: it threw and was put aside. `failed`: not even that could be written; it stays for the next round. */
export type RoundCounts = Record<Exclude<Kind, 'nothing'>, number>

/** At most this many times the work index is read in one round. */
const READINGS = 20

/**
 * One round of the clock: everything whose day or hour has come, tips first, then what those who left had, then notices. Rounds may overlap, come
 * late, or be cut short; what is done is done once, and notices are tried again until they went out. What fails is put
 * aside and keeps nothing else from being done.
 */
export async function makeRound(clock: Clock): Promise<RoundCounts> {
  const done: RoundCounts = {
    ...{ escalated: 0, archived: 0, destroyed: 0, noted: 0 },
    ...{ swept: 0, released: 0, told: 0, sent: 0, unsent: 0, parked: 0, failed: 0 },
  }
  const apart = await workApart(clock)
  const thrown = new Set<string>()
  for (let reading = 0; reading < READINGS; reading++) {
    let progress = false
    for (const key of await dueNow(clock)) {
      if (isOwed(key) || thrown.has(`${key.pk} ${key.sk}`)) continue
      const kind = await apart('tips', key, () => attend(clock, key))
      const threw = kind === 'failed' || kind === 'parked'
      if (threw) thrown.add(`${key.pk} ${key.sk}`)
      if (kind !== 'nothing') done[kind] += 1
      progress ||= kind !== 'nothing'
    }
    if (!progress) break
  }
  for (const key of await clock.records.listWork(hourInShanghai(clock.now()))) {
    if (!key.pk.startsWith('RELEASE#')) continue
    const kind = await apart('records', key, () => release(clock, key))
    if (kind !== 'nothing') done[kind] += 1
  }
  for (const kind of await send(clock, apart)) done[kind] += 1
  return done
}

/** Notices come last, and what they take is bounded: a mail server that hangs or throws keeps no tip waiting. */
async function send(clock: Clock, apart: Apart): Promise<readonly Exclude<Kind, 'nothing'>[]> {
  const { outside } = clock
  return outside ? sendNotices(clock, outside, { owed: (await dueNow(clock)).filter(isOwed), apart }) : []
}

async function release(clock: Clock, key: Due): Promise<Kind> {
  const one = await clock.records.readRelease(key)
  return one && (await releaseTips(clock, one)) > 0 ? 'released' : 'nothing'
}

function dueNow({ tips, now }: Clock): Promise<Due[]> {
  return tips.listWork(hourInShanghai(now()))
}

/** What a tip's time has come for is done also when an office could not be told of what happened before. */
async function attend(clock: Clock, key: Due): Promise<Kind> {
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
