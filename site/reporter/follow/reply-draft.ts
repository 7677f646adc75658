import { ReporterMessage } from '../../../shared/contract/follow.ts'
import type { SealedReply } from '../../../shared/follow/sealed.ts'
import type { TipId } from '../../../shared/value/id.ts'

/** What was typed and not yet sent, and its sealed form once it was on its way: sent again, it is the same message. */
export interface ReplyDraft {
  readonly text: string
  readonly sealed?: SealedReply
}

const NAME = 'reply'

/** What this tab keeps for a tip, so that a reload loses nothing. */
export function readDraft(storage: Storage | undefined, tip: TipId): ReplyDraft | undefined {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(NAME) ?? 'null')
    const draft = (kept ?? {}) as { tip?: unknown; text?: unknown; sealed?: unknown }
    if (draft.tip !== tip || typeof draft.text !== 'string') return undefined
    const sealed = ReporterMessage.safeParse(draft.sealed)
    return { text: draft.text, ...(sealed.success && { sealed: sealed.data }) }
  } catch {
    return undefined
  }
}

/** Keeps what is typed for a tip; an empty text leaves nothing. A browser that keeps nothing is no fault. */
export function keepDraft(storage: Storage | undefined, tip: TipId, draft: ReplyDraft): void {
  try {
    if (draft.text.trim() === '') storage?.removeItem(NAME)
    else storage?.setItem(NAME, JSON.stringify({ tip, ...draft }))
  } catch {
    return
  }
}

/** Leaves nothing behind. */
export function wipeReply(storage: Storage | undefined): void {
  keepDraft(storage, '', { text: '' })
}
