import * as z from 'zod'
import type { Day } from '../../../shared/value/day.ts'
import type { TipId } from '../../../shared/value/id.ts'
import type { Table } from '../table.ts'
import { sweepDay } from '../work.ts'
import { tipKey } from './tip-row.ts'

const Attached = z.object({ attachedTo: z.string().optional() })

/**
 * Says that the files uploaded under a message's id belong to a tip; nothing more can be uploaded there. Again is
 * fine. Its day is set anew, so that the sweep leaves it alone until the message is in the tip's list. False when
 * it was swept, never uploaded, or belongs to another tip.
 */
export function attachUpload(tips: Table, message: string, tip: TipId, day: Day): Promise<boolean> {
  return tips.update(tipKey(message), {
    expression: 'SET attachedTo = :tip, workSince = :day',
    condition:
      'attribute_exists(#bytes) AND attribute_not_exists(#state) AND attribute_not_exists(sweptOn) AND (attribute_not_exists(attachedTo) OR attachedTo = :tip)',
    names: { '#bytes': 'bytes', '#state': 'state' },
    values: { ':tip': tip, ':day': sweepDay(day) },
  })
}

/** The tip that an upload was attached to, if it was. */
export async function readAttachment(tips: Table, message: string): Promise<string | undefined> {
  return Attached.parse((await tips.read(tipKey(message))) ?? {}).attachedTo
}

/** The message stands in its tip's list: the upload leaves the sweep for good. */
export async function settleUpload(tips: Table, message: string): Promise<void> {
  await tips.update(tipKey(message), {
    expression: 'REMOVE workShard, workSince',
    condition: 'attribute_exists(attachedTo)',
  })
}
