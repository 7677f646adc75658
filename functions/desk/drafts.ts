import type { Handler } from 'hono'
import { DRAFTS, type DraftReply, draftRoutes } from '../../shared/contract/drafts.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { authenticate } from '../http/authenticate.ts'
import { partOf } from '../http/read-address.ts'
import { readBody } from '../http/read-body.ts'
import type { StoredDraft } from '../store/drafts.ts'
import type { Desk } from './desk.ts'

/** `GET /api/desk/drafts`: which drafts of the one who asks are there. */
export function listDrafts(desk: Desk): Handler {
  return async (context) => {
    const { sub } = await authenticate(desk, context, draftRoutes.list)
    const all = await desk.tips.listDrafts(sub, dayInShanghai(desk.now()))
    return context.json({ drafts: all.map(({ id, version }) => ({ id, version })) })
  }
}

/** `GET /api/desk/drafts/{draft}`: one's own draft, sealed. Another's is as if it did not exist: `notFound`. */
export function showDraft(desk: Desk): Handler {
  return async (context) => {
    const { sub } = await authenticate(desk, context, draftRoutes.show)
    const draft = await desk.tips.readDraft(sub, partOf(context, 'draft'), dayInShanghai(desk.now()))
    if (!draft) throw new Refusal('notFound')
    return context.json(replyOf(draft))
  }
}

/**
 * `PUT /api/desk/drafts/{draft}`: the next version. Refuses `conflict` with what stands there, and `quota` for more drafts
 * than one person may have.
 */
export function saveDraft(desk: Desk): Handler {
  return async (context) => {
    const { sub } = await authenticate(desk, context, draftRoutes.save)
    const id = partOf(context, 'draft')
    const { version: seen, sealed } = await readBody(context, draftRoutes.save)
    const today = dayInShanghai(desk.now())
    if (seen === 0 && (await desk.tips.listDrafts(sub, today)).length >= DRAFTS) throw new Refusal('quota')
    const bytes = new Uint8Array(Buffer.from(sealed, 'base64'))
    if (!(await desk.tips.saveDraft(sub, { id, seen, sealed: bytes, today }))) {
      throw new Refusal('conflict', { detail: replyOf(await desk.tips.readDraft(sub, id, today)) })
    }
    return context.json({ version: seen + 1 } satisfies DraftReply)
  }
}

/** `POST /api/desk/drafts/{draft}`: it was sent or given up. Refuses `conflict` when another version stands there. */
export function dropDraft(desk: Desk): Handler {
  return async (context) => {
    const { sub } = await authenticate(desk, context, draftRoutes.drop)
    const id = partOf(context, 'draft')
    const { version } = await readBody(context, draftRoutes.drop)
    const dropped = await desk.tips.dropDraft(sub, id, version)
    const left = dropped ? undefined : await desk.tips.readDraft(sub, id, dayInShanghai(desk.now()))
    if (left) throw new Refusal('conflict', { detail: replyOf(left) })
    return context.json(replyOf(undefined))
  }
}

function replyOf(draft: StoredDraft | undefined): DraftReply {
  if (!draft) return { version: 0 }
  return { version: draft.version, sealed: Buffer.from(draft.sealed).toString('base64') }
}
