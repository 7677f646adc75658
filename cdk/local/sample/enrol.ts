import { Encrypter } from 'age-encryption'
import type { RecordStore, TipStore } from '../../../functions/store/stores.ts'
import { cities } from '../../../shared/place/division.ts'
import { encryptTo } from '../../../shared/seal/age.ts'
import { type Identity, identityFromBytes, recipientOf } from '../../../shared/seal/identity.ts'
import { signEntry } from '../../../shared/unit/signature.ts'
import type { DevelopmentKeys } from '../keys.ts'
import { type SampleAccount, sampleAccounts, staffOf, subjectOf } from './accounts.ts'
import { derive } from './derive.ts'

/** Offices with a key: the province, every city, some districts, and a zone that handles tips itself. */
export const enrolledUnits = [
  '320000',
  ...cities.map(({ code }) => code),
  '320115',
  '320114',
  '320102',
  '320505',
  '320576',
]

/** Quick to open, because samples protect nothing; a real member's passphrase costs far more to guess. */
const sampleWorkFactor = 12

const day = '2023-04-06'

type Stores = { tips: TipStore; records: RecordStore }

const identityOf = (keys: DevelopmentKeys, use: string): Identity => identityFromBytes(derive(keys, use))

/** The sample identity of an office. */
export const unitIdentity = (keys: DevelopmentKeys, unit: string) => identityOf(keys, `unit ${unit}`)

async function enrolMember({ tips, records }: Stores, keys: DevelopmentKeys, account: SampleAccount) {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(account.passphrase)
  encrypter.setScryptWorkFactor(sampleWorkFactor)
  const sealed = await encrypter.encrypt(identityOf(keys, `member ${account.username}`))
  await tips.saveMemberKey(subjectOf(account), sealed)
  await records.saveStaff(staffOf(account))
}

/** An office's identity opens for its members and for the recovery key, which would lie in a safe. */
async function enrolUnit({ tips, records }: Stores, keys: DevelopmentKeys, unit: string) {
  const members = sampleAccounts.filter((account) => account.unit === unit)
  const holders = [...members.map(({ username }) => `member ${username}`), 'recovery']
  const recipients = await Promise.all(holders.map((use) => recipientOf(identityOf(keys, use))))
  const identity = unitIdentity(keys, unit)
  const sealed = new Uint8Array(await encryptTo(recipients, identity))
  await tips.saveUnitKey(unit, { keyVersion: 1, sealed })
  const entry = { unit, keyVersion: 1, recipient: await recipientOf(identity), since: day }
  await records.saveUnitEntry(signEntry(entry, keys.directory.privateKey))
}

/** Enrols all sample offices and their staff, and puts the routing table in force. */
export async function enrol(stores: Stores, keys: DevelopmentKeys): Promise<void> {
  await stores.records.saveRoutingTable({ version: 1, validFrom: day, zones: ['320576'] })
  for (const account of sampleAccounts) await enrolMember(stores, keys, account)
  for (const unit of enrolledUnits) await enrolUnit(stores, keys, unit)
}
