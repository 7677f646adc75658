import { scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import { lookupHash } from '../../../functions/http/signed-token.ts'
import type { RecordStore, TipStore } from '../../../functions/store/stores.ts'
import { deriveFiling } from '../../../shared/filing/derive-filing.ts'
import { officeRecipients } from '../../../shared/filing/office-recipients.ts'
import { receiptKeys } from '../../../shared/receipt/keys.ts'
import type { Facts } from '../../../shared/routing/facts.ts'
import { route } from '../../../shared/routing/route.ts'
import { recipientOf } from '../../../shared/seal/identity.ts'
import { wrapIdentity } from '../../../shared/seal/wrap.ts'
import type { Report } from '../../../shared/tip/envelope.ts'
import { newTip } from '../../../shared/tip/new-tip.ts'
import { sealEnvelope } from '../../../shared/tip/seal-envelope.ts'
import type { Tip } from '../../../shared/tip/tip.ts'
import type { DevelopmentKeys } from '../keys.ts'
import { derive } from './derive.ts'

const runScrypt = promisify<string | Uint8Array, string | Uint8Array, number, object, Buffer>(scrypt)

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
  const { tip: id, identity, receipt } = sampleFiling(keys, name)
  const view = await records.readRouting(day)
  const way = route(facts, view, day)
  const holder = await receiptKeys(receipt, (password, salt, { N, r, p, dkLen }) =>
    runScrypt(password, salt, dkLen, { N, r, p, maxmem: 256 * N * r }),
  )
  const hash = lookupHash(holder.lookup, keys.secrets.lookup)
  const offices = officeRecipients(view, way.routing, keys.directory.publicKey)
  const tip = newTip(
    {
      id,
      now: new Date(`${day}T10:00:00+08:00`),
      door: 'sealed',
      lookupHash: hash,
      facts,
      envelope: await sealEnvelope(identity, { tip: id, facts, routing: way.routing }, report, []),
      reporterWrap: await wrapIdentity(id, identity, [await recipientOf(holder.identity)]),
      officeWrap: await wrapIdentity(id, identity, offices),
      files: [],
    },
    way,
  )
  await tips.saveLookup(hash, id)
  await tips.fileTip(tip)
  return tip
}
