import type { FollowedTip } from '../../../shared/contract/follow.ts'
import type { Message, SealedFile } from '../../../shared/tip/envelope.ts'

/** A letter as it can be shown. */
export type Letter = FollowedTip['messages'][number] & {
  /** Its text; nothing when it is too old to be sent along or does not open. */
  readonly text?: string
  /** Files that came with it. */
  readonly sealedFiles?: readonly SealedFile[]
  readonly trouble?: 'older' | 'altered'
}

/** An opened receipt: what the server shows, and the letters opened in this browser. */
export interface Opened {
  readonly tip: FollowedTip
  readonly letters: readonly Letter[]
}

/** A message to be sealed. */
export type Writing = Pick<Message, 'id' | 'text' | 'files'>
