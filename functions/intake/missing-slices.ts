import { Refusal } from '../../shared/refusal/refusal.ts'
import type { SliceList } from '../../shared/tip/tip.ts'
import type { Intake } from './intake.ts'

/** A refusal that names every slice which has not arrived under this upload id, or undefined when all have. */
export async function missingSlices(
  intake: Intake,
  id: string,
  files: readonly SliceList[],
): Promise<Refusal | undefined> {
  if (files.length === 0) return undefined
  const { slices } = await intake.tips.readUploads(id)
  const missing = files.flatMap((one) =>
    one.slices.flatMap((hash, slice) => (slices[one.id]?.[slice] === hash ? [] : [{ file: one.id, slice }])),
  )
  return missing.length > 0 ? new Refusal('missing', { detail: missing }) : undefined
}
