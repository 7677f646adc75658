import type { End } from '../../../shared/tip/ended.ts'
import type { MessageRef, Tip } from '../../../shared/tip/tip.ts'
import type { Day } from '../../../shared/value/day.ts'
import type { Sha256 } from '../../../shared/value/hash.ts'
import type { Id, TipId } from '../../../shared/value/id.ts'
import type { ChunkStore } from '../take-chunk.ts'

/** The store's part in what the holder of a receipt sees and says. */
export interface FollowStore extends Pick<ChunkStore, 'readUploads'> {
  findLookup(hash: Sha256): Promise<string | undefined>
  readTip(id: TipId): Promise<Tip | undefined>
  changeTip(before: Tip, after: Tip): Promise<boolean>
  findEnd(tip: Tip): Promise<End | undefined>
  readMessages(
    tip: TipId,
    refs: readonly MessageRef[],
  ): Promise<readonly (MessageRef & { sealed: Uint8Array })[]>
  saveMessage(tip: TipId, hash: Sha256, sealed: Uint8Array): Promise<unknown>
  attachUpload(message: Id, tip: TipId, day: Day): Promise<boolean>
}

/** What following up needs of a stage. */
export interface Following {
  readonly tips: FollowStore
  readonly secrets: { readonly lookup: string }
  readonly now: () => Date
}
