import type { Handler } from 'hono'
import { tipRoutes } from '../../../shared/contract/tips.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { addMessageTo, addRecordTo } from '../../../shared/tip/add-message.ts'
import { nextLink } from '../../../shared/tip/message-chain.ts'
import { hasOpened } from '../../../shared/tip/opened.ts'
import { type ChunkList, hasReceipt, type Tip } from '../../../shared/tip/tip.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { hashOf, type Sha256 } from '../../../shared/value/hash.ts'
import type { Id, TipId } from '../../../shared/value/id.ts'
import { partOf } from '../../http/read-address.ts'
import { readBody } from '../../http/read-body.ts'
import { missingChunks, readAddress, takeChunk } from '../../http/take-chunk.ts'
import { byStaff, type Desk, decidedTip } from '../desk.ts'
import { conflict, tipReply, writeTip } from './write-tip.ts'

/**
 * `POST /api/desk/tips/{tip}/messages`: a message sealed in the officer's browser to the tip's own identity. Refuses
 * `conflict` also for one that does not follow the newest message, `gone` once archived, `unread` where nobody holds a receipt, and as {@link keepSealed} does.
 */
export function sendMessage(desk: Desk): Handler {
  return async (context) => {
    const asked = await decidedTip(desk, context)
    const { tip, staff } = asked
    const { id, version, number, previous, sealed, files = [] } = await readBody(context, tipRoutes.send)
    if (tip.messages.some((one) => one.id === id)) return tipReply(desk, context, asked)
    if (version !== tip.version) throw await conflict(desk, asked)
    if (!hasReceipt(tip)) throw new Refusal('unread')
    const next = nextLink(hashOf(tip.envelope), tip.messages)
    if (next.number !== number || next.previous !== previous) throw await conflict(desk, asked)
    const day = dayInShanghai(desk.now())
    const message = { id, from: 'office' as const, day, ...hashed(sealed, files) }
    const after = addMessageTo(tip, message, byStaff(staff))
    await keepSealed(desk, tip, { id, sealed, files, save: desk.tips.saveMessage })
    return writeTip(desk, context, asked, after)
  }
}

/**
 * `POST /api/desk/tips/{tip}/records`: an inspection, a forwarding copy, an outcome or an internal note (without files), sealed to the tip's own
 * identity. Never handed to the reporter. A new one of a kind stands beside the older ones. Refuses `lost`, `gone`
 * once archived, `quota` past what an office may write, `unopened` to who has not opened the tip up to its newest dispute, and as {@link keepSealed} does.
 */
export function addRecord(desk: Desk): Handler {
  return async (context) => {
    const asked = await decidedTip(desk, context)
    const { tip, staff } = asked
    const { id, version, kind, sealed, files = [] } = await readBody(context, tipRoutes.record)
    const records = tip.records ?? []
    if (records.some((one) => one.id === id)) return tipReply(desk, context, asked)
    if (version !== tip.version) throw await conflict(desk, asked)
    if (kind === 'note' && files.length > 0) throw new Refusal('badRequest', { fields: ['files'] })
    const openings = await desk.tips.listOpenings(tip.id)
    if (!hasOpened(tip, openings, staff.sub)) throw new Refusal('unopened')
    const record = { id, kind, day: dayInShanghai(desk.now()), ...hashed(sealed, files) }
    const after = addRecordTo(tip, record, byStaff(staff))
    await keepSealed(desk, tip, { id, sealed, files, save: desk.tips.saveRecord })
    return writeTip(desk, context, asked, after)
  }
}

/**
 * `PUT /api/desk/tips/{tip}/uploads/{holder}/{file}/{chunk}`: one sealed chunk of a file that will come with the
 * office's message or record of that id. Refuses `badRequest`, `filed` for the tip itself, and as {@link takeChunk}
 * does.
 */
export function putUpload(desk: Desk): Handler {
  return async (context) => {
    await decidedTip(desk, context)
    const holder = partOf(context, 'holder')
    const chunk = readAddress(context)
    if (holder === chunk.tip) throw new Refusal('filed')
    return takeChunk(desk.tips, context, { ...chunk, tip: holder }, { now: desk.now() })
  }
}

interface Sealed {
  readonly id: Id
  /** Base64. */
  readonly sealed: string
  readonly files: readonly ChunkList[]
  readonly save: (tip: TipId, hash: Sha256, bytes: Uint8Array) => Promise<boolean>
}

/** What the tip's list says of something sealed. */
function hashed(sealed: string, files: readonly ChunkList[]) {
  const hash = hashOf(new Uint8Array(Buffer.from(sealed, 'base64')))
  return { hash, ...(files.length > 0 && { files: [...files] }) }
}

/**
 * Keeps something sealed with its files, before the tip names it. Refuses `missing` when files have not all arrived, `gone`
 * when its files were swept.
 */
async function keepSealed(desk: Desk, tip: Tip, { id, sealed, files, save }: Sealed): Promise<void> {
  const problem = await missingChunks(desk.tips, id, files)
  if (problem) throw problem
  const bytes = new Uint8Array(Buffer.from(sealed, 'base64'))
  await save(tip.id, hashOf(bytes), bytes)
  if (files.length > 0 && !(await desk.tips.attachUpload(id, tip.id, dayInShanghai(desk.now())))) {
    throw new Refusal('gone')
  }
}
