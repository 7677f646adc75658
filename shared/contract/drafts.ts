import * as z from 'zod'
import { AgeFile } from '../seal/age-file.ts'
import { Id } from '../value/id.ts'
import { route } from './route.ts'

/** Days after its last saving that a draft goes. */
export const DRAFT_DAYS = 30

/** Drafts that one person may have at a time. */
export const DRAFTS = 100

/** Largest draft in bytes, padded, before it is sealed. */
export const DRAFT_CEILING = 128 * 1024

/** A draft, padded, as an age file in base64. */
const SealedDraft = AgeFile.max(Math.ceil((DRAFT_CEILING + 2600) / 3) * 4)

/** What stands under an id; version 0: nothing. */
export const DraftReply = z.strictObject({
  version: z.int().min(0),
  /** Sealed to the one whose it is. */
  sealed: SealedDraft.optional(),
})
export type DraftReply = z.infer<typeof DraftReply>

/** One's own drafts. */
export const DraftsReply = z.strictObject({
  drafts: z.array(z.strictObject({ id: Id, version: z.int().min(1) })),
})

/** A draft over the version seen, 0 for the first. */
const SaveDraft = z.strictObject({ version: z.int().min(0), sealed: SealedDraft })

/** What was typed at the desk and not sent, of the one who asks: the server sees neither words nor what they are for. */
export const draftRoutes = {
  list: route('/api/desk/drafts', {
    ...{ stage: 'desk', method: 'get', roles: [], summary: 'Ids and versions of one’s own drafts' },
    reply: DraftsReply,
  }),
  show: route('/api/desk/drafts/{draft}', {
    ...{ stage: 'desk', method: 'get', roles: [], summary: 'One’s own draft, sealed' },
    reply: DraftReply,
  }),
  save: route('/api/desk/drafts/{draft}', {
    ...{ stage: 'desk', method: 'put', roles: [], summary: 'Saves a draft over the version seen' },
    ...{ request: SaveDraft, limit: 256 * 1024, reply: DraftReply },
    refusals: ['conflict', 'quota'],
  }),
  drop: route('/api/desk/drafts/{draft}', {
    ...{ stage: 'desk', method: 'post', roles: [], summary: 'Forgets a draft in the version seen' },
    ...{ request: z.strictObject({ version: z.int().min(1) }), limit: 1024, reply: DraftReply },
    refusals: ['conflict'],
  }),
}
