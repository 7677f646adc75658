import { base64 } from '@scure/base'
import type * as z from 'zod'
import type { NewRecord, TipDetail } from '../../../../shared/contract/tips.ts'
import type { Identity } from '../../../../shared/seal/identity.ts'
import type { OfficeRecord } from '../../../../shared/tip/office-record.ts'
import { sealRecord } from '../../../../shared/tip/seal-record.ts'
import type { Id } from '../../../../shared/value/id.ts'
import type { Ask } from '../../frame/ask.ts'
import type { OpenedRecord } from '../opened/open-tip.ts'
import type { OfficePhoto } from '../photos/office-photo.ts'
import { listsOf, sendPhotos } from '../photos/send-photos.ts'

interface Written {
  readonly id: Id
  readonly identity: Identity
  readonly content: OfficeRecord['content']
  readonly photos: readonly OfficePhoto[]
  /** Hears how many pictures have gone. */
  readonly onSent: (count: number) => void
}

/**
 * Sends the pictures, then seals the record that names them to the tip's own identity: as the body of
 * `tipRoutes.record`, and as it is on the screen. Throws what {@link sendPhotos} does.
 */
export async function prepareRecord(
  ask: Ask,
  tip: TipDetail,
  { id, identity, content, photos, onSent }: Written,
): Promise<{ body: z.infer<typeof NewRecord>; record: OpenedRecord }> {
  const files = await sendPhotos(ask, photos, { tip: tip.id, holder: id, identity, onSent })
  const record = { tip: tip.id, id, facts: tip.facts, content, ...(files.length > 0 && { files }) }
  const sealed = base64.encode(await sealRecord(identity, record))
  const { kind } = content
  return {
    body: { id, version: tip.version, kind, sealed, ...listsOf(files) },
    record: { id, kind, content, sealedFiles: files },
  }
}
