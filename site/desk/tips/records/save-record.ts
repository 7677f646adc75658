import { base64 } from '@scure/base'
import type { TipDetail } from '../../../../shared/contract/tips.ts'
import type { Identity } from '../../../../shared/seal/identity.ts'
import type { SealedFile } from '../../../../shared/tip/envelope.ts'
import type { OfficeRecord } from '../../../../shared/tip/office-record.ts'
import { sealRecord } from '../../../../shared/tip/seal-record.ts'

/** What an office wrote, with the pictures that were sent for it. */
export interface Written {
  readonly id: string
  readonly content: OfficeRecord['content']
  readonly files: readonly SealedFile[]
}

/** A record as the body of `tipRoutes.record`, sealed here to the tip's own identity. */
export async function sealedRecord(tip: TipDetail, identity: Identity, { id, content, files }: Written) {
  const some = files.length > 0
  const record = { tip: tip.id, id, facts: tip.facts, content, ...(some && { files: [...files] }) }
  const sealed = base64.encode(await sealRecord(identity, record))
  const lists = files.map((one) => ({ id: one.id, slices: [...one.slices] }))
  return { id, version: tip.version, kind: content.kind, sealed, ...(some && { files: lists }) }
}
