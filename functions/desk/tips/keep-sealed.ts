import { Refusal } from '../../../shared/refusal/refusal.ts'
import type { ChunkList, Tip } from '../../../shared/tip/tip.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { hashOf, type Sha256 } from '../../../shared/value/hash.ts'
import type { Id, TipId } from '../../../shared/value/id.ts'
import { missingChunks } from '../../http/take-chunk.ts'
import type { Desk } from '../desk.ts'

interface Sealed {
  readonly id: Id
  /** Base64. */
  readonly sealed: string
  readonly files: readonly ChunkList[]
  readonly save: (tip: TipId, id: Id, bytes: Uint8Array, hash: Sha256) => Promise<boolean>
}

/**
 * Keeps something sealed with its files, before the tip names it; answers its hash. Refuses `missing` when files
 * have not all arrived, `altered` when other content stands under the id, `gone` when its files were swept.
 */
export async function keepSealed(desk: Desk, tip: Tip, { id, sealed, files, save }: Sealed): Promise<Sha256> {
  const problem = await missingChunks(desk.tips, id, files)
  if (problem) throw problem
  const bytes = new Uint8Array(Buffer.from(sealed, 'base64'))
  const hash = hashOf(bytes)
  if (!(await save(tip.id, id, bytes, hash))) throw new Refusal('altered')
  if (files.length > 0 && !(await desk.tips.attachUpload(id, tip.id, dayInShanghai(desk.now())))) {
    throw new Refusal('gone')
  }
  return hash
}
