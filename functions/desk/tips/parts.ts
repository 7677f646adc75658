import type { Handler } from 'hono'
import { type PartRequest, partRoutes } from '../../../shared/contract/parts.ts'
import { isOpen } from '../../../shared/lifecycle/states.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { routeTip } from '../../../shared/routing/route-tip.ts'
import { isReadBy } from '../../../shared/tip/opened.ts'
import { firstOf, partsOf } from '../../../shared/tip/parts.ts'
import { newPart, refuseMoreParts, withPart } from '../../../shared/tip/split-part.ts'
import type { Tip } from '../../../shared/tip/tip.ts'
import { findTopic } from '../../../shared/topic/topic.ts'
import { hashOf } from '../../../shared/value/hash.ts'
import { readBody } from '../../http/read-body.ts'
import { type Asked, byStaff, type Desk, decidedTip } from '../desk.ts'
import { expectRecipients } from '../expect-recipients.ts'
import { conflict, tipReply } from './write-tip.ts'

/** How often naming the part is tried again on what stands there then. */
const TRIES = 5

/**
 * `POST /api/desk/tips/{tip}/parts`: a part of a tip becomes a tip of its own, at the office that handles such, on the first
 * one's clock. First the part is filed, then the first one names it; sent again, what was cut short is ended. Refuses as
 * {@link refuseUnlessSplit} and a filing do, `target` for what is still this office's, `filed` for an id that is taken, and `conflict`.
 */
export function splitTip(desk: Desk): Handler {
  return async (context) => {
    const asked = await decidedTip(desk, context)
    const { tip } = asked
    const body = await readBody(context, partRoutes.split)
    const part = (await desk.tips.readTip(body.part)) ?? (await filePart(desk, asked, body))
    const same = hashOf(bytes(body.envelope)) === part.history[0]?.content
    if (!same || firstOf(part.history) !== tip.id) throw new Refusal('filed')
    return tipReply(desk, context, { ...asked, tip: await namePart(desk, asked, part) })
  }
}

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))

async function filePart(desk: Desk, asked: Asked, body: PartRequest): Promise<Tip> {
  const { tip, staff } = asked
  if (body.version !== tip.version) throw await conflict(desk, asked)
  await refuseUnlessSplit(desk, asked)
  const { facts, envelope, officeWraps } = body
  const way = routeTip(facts, await desk.routing(), tip.filedOn)
  if (way.office === tip.office) throw new Refusal('target', { fields: ['division'] })
  expectRecipients(body, way)
  const splitter = { by: byStaff(staff), now: desk.now() }
  const letter = { id: body.part, facts, envelope: bytes(envelope), officeWraps: officeWraps.map(bytes) }
  const part = newPart(tip, letter, way, splitter)
  withPart(tip, part, splitter)
  if (!(await desk.tips.fileTip(part))) throw new Refusal('filed')
  return part
}

/**
 * Refuses `step` for what is not open, `unopened` before it was read, `target` for a complaint about officials, whose words
 * could come to those complained of, and `partOfPart` and `parts`.
 */
async function refuseUnlessSplit({ tips }: Desk, { tip, staff }: Asked): Promise<void> {
  if (!isOpen(tip.state)) throw new Refusal('step')
  if (findTopic(tip.facts.topic)?.restricted) throw new Refusal('target')
  refuseMoreParts(tip)
  if (!isReadBy(tip, await tips.listOpenings(tip.id), staff.sub)) throw new Refusal('unopened')
}

/** The first tip with the part in its history, whoever else writes meanwhile. */
async function namePart({ tips, now }: Desk, { tip, staff }: Asked, part: Tip): Promise<Tip> {
  let first: Tip | undefined = tip
  for (let tries = 0; first && tries < TRIES; tries++) {
    if (partsOf(first.history).includes(part.id)) return first
    const after = withPart(first, part, { by: byStaff(staff), now: now() })
    if (await tips.changeTip(first, after)) return { ...after, version: first.version + 1 }
    first = await tips.readTip(tip.id)
  }
  throw new Refusal('conflict')
}
