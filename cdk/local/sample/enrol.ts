import { Encrypter } from 'age-encryption'
import type { RecordStore, TipStore } from '../../../functions/store/stores.ts'
import { sealKeyring } from '../../../shared/office-keys/seal-keyring.ts'
import type { OfficeRecipient } from '../../../shared/office-keys/sign-directory.ts'
import { handlingRoles, writingRoles } from '../../../shared/people/staff.ts'
import { cities } from '../../../shared/place/division.ts'
import { recipientOf } from '../../../shared/seal/age.ts'
import { type Identity, identityFromBytes } from '../../../shared/seal/identity.ts'
import type { Day } from '../../../shared/value/day.ts'
import { PROVINCE } from '../../../shared/value/office-code.ts'
import type { DevelopmentKeys } from '../keys.ts'
import { recoveryRecipient } from '../recovery-key.ts'
import { isOffice, type SampleAccount, sampleAccounts, staffOf, subjectOf } from './accounts.ts'
import { derive } from './derive.ts'
import { signSample } from './sign-directory.ts'

const invented = [
  PROVINCE,
  ...cities.map(({ code }) => code),
  '320115',
  '320114',
  '320102',
  '320505',
  '320576',
]

/** Offices with a key: the province, every city, some districts, and a zone that handles tips itself; of those that the province has. */
export const enrolledOffices = invented.filter(isOffice)

/** Whether the invented tips, cases and figures are about places that the province has. */
export const hasSamplePlaces = enrolledOffices.length === invented.length

/** Quick to open, because samples protect nothing; a real member's passphrase costs far more to guess. */
const sampleWorkFactor = 12

const day = '2023-04-06'
const at = `${day}T01:00:00.000Z`

type Stores = { tips: TipStore; records: RecordStore }

const identityOf = (keys: DevelopmentKeys, use: string): Identity => identityFromBytes(derive(keys, use))

/** The sample identity of an office. */
export const officeIdentity = (keys: DevelopmentKeys, office: string) => identityOf(keys, `office ${office}`)

/** Whether someone's work is with letters: only they open their office's key. */
const opensLetters = ({ roles }: SampleAccount) => handlingRoles.some((role) => roles.includes(role))

/** Whether someone writes at the desk, and has a key of their own. */
const writes = ({ roles }: SampleAccount) => writingRoles.some((role) => roles.includes(role))

async function enrolMember({ tips }: Stores, keys: DevelopmentKeys, account: SampleAccount) {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(account.passphrase)
  encrypter.setScryptWorkFactor(sampleWorkFactor)
  const identity = identityOf(keys, `member ${account.username}`)
  const recipient = await recipientOf(identity)
  const history = [{ n: 1, at, what: 'made' as const, recipient }]
  const sealed = await encrypter.encrypt(identity)
  await tips.saveMemberKey(subjectOf(account), { revision: 1, recipient, sealed, history })
}

/** An office's identity opens for its members and for the recovery key, which would lie in a safe. */
async function enrolOffice({ tips }: Stores, keys: DevelopmentKeys, office: string) {
  const holders = sampleAccounts.filter((account) => account.office === office && opensLetters(account))
  const members = await Promise.all(
    holders.map(async (account) => ({
      sub: subjectOf(account),
      name: account.name,
      recipient: await recipientOf(identityOf(keys, `member ${account.username}`)),
    })),
  )
  const identity = officeIdentity(keys, office)
  const newest = { keyVersion: 1, identity }
  const recovery = await recoveryRecipient(keys)
  const keyring = await sealKeyring({ office, revision: 1, newest, older: [], members, recovery })
  const by = { by: 'sample', byName: '示例' }
  const history = [{ n: 1, at, what: 'made' as const, keyVersion: 1, ...by }]
  // Where nobody works yet, the key waits for the recovery identity.
  await tips.saveKeyring({ ...keyring, history }, undefined)
  return { office, keyVersion: 1, recipient: keyring.newest.recipient }
}

/** Enrols all sample offices and their staff, puts the routing table in force, and signs the directory for so many days. */
export async function enrol(
  stores: Stores,
  keys: DevelopmentKeys,
  { today, days }: { today: Day; days?: number },
): Promise<void> {
  await stores.records.saveRoutingTable({ version: 1, validFrom: day, zones: ['320576'].filter(isOffice) })
  for (const account of sampleAccounts) {
    await stores.records.saveStaff(staffOf(account))
    if (writes(account)) await enrolMember(stores, keys, account)
  }
  const made: OfficeRecipient[] = []
  for (const office of enrolledOffices) made.push(await enrolOffice(stores, keys, office))
  await signSample(stores.records, keys, { today, days, made, since: day })
}
