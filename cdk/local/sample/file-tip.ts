import { lookupHash } from '../../../functions/http/signed-token.ts'
import { nodeScrypt } from '../../../functions/plain/node-scrypt.ts'
import type { RecordStore, TipStore } from '../../../functions/store/stores.ts'
import { deriveFiling } from '../../../shared/filing/derive-filing.ts'
import { sealFiling } from '../../../shared/filing/seal-filing.ts'
import { receiptKeys } from '../../../shared/receipt/keys.ts'
import type { Facts } from '../../../shared/routing/facts.ts'
import { routeTip } from '../../../shared/routing/route-tip.ts'
import type { Report } from '../../../shared/tip/envelope.ts'
import { newTip } from '../../../shared/tip/new-tip.ts'
import type { Tip } from '../../../shared/tip/tip.ts'
import type { DevelopmentKeys } from '../keys.ts'
import { derive } from './derive.ts'

/** A sample tip before it is sealed. */
export type SampleTip = { name: string; day: string; facts: Facts; report: Report }

/** The filing that a sample's name stands for: tip id, receipt and identity, the same every time. */
export const sampleFiling = (keys: DevelopmentKeys, name: string) => deriveFiling(derive(keys, `tip ${name}`))

/** Seals and files a sample tip as a reporter's browser would, on its day. */
export async function fileSample(
  { tips, records }: { tips: TipStore; records: RecordStore },
  keys: DevelopmentKeys,
  { name, day, facts, report }: SampleTip,
): Promise<Tip> {
  const secrets = sampleFiling(keys, name)
  const view = await records.readRouting(day)
  const way = routeTip(facts, view, day)
  const whole = await records.readOfficeKeys(way.routing.recipients)
  const sealing = { ...view, recipients: whole.map(({ recipient }) => recipient) }
  const letter = { secrets, facts, report, files: [], routing: way.routing, view: sealing }
  const {
    lookup,
    routing: _,
    ...sealed
  } = await sealFiling(
    { ...letter, directoryKey: keys.directory.publicKey },
    await receiptKeys(secrets.receipt, nodeScrypt),
  )
  const hash = lookupHash(lookup, keys.secrets.lookup)
  const now = new Date(`${day}T10:00:00+08:00`)
  const tip = newTip({ id: secrets.tip, now, channel: 'sealed', lookupHash: hash, ...sealed }, way)
  await tips.saveLookup(hash, tip.id)
  await tips.fileTip(tip)
  return tip
}
