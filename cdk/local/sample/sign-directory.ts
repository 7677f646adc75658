import type { RecordStore } from '../../../functions/store/stores.ts'
import { daysLeft, REMIND_DAYS } from '../../../shared/office-keys/expect-directory.ts'
import {
  type OfficeRecipient,
  signDirectory,
  WINDOW_DAYS,
} from '../../../shared/office-keys/sign-directory.ts'
import { officeKeyCode } from '../../../shared/office-keys/spoken-codes.ts'
import type { Day } from '../../../shared/value/day.ts'
import { hashOf } from '../../../shared/value/hash.ts'
import type { DevelopmentKeys } from '../keys.ts'

interface SampleSigning {
  readonly today: Day
  readonly days?: number | undefined
  /** Offices' keys that are new. */
  readonly made?: readonly OfficeRecipient[]
  /** Day from which they are used. */
  readonly since?: Day
}

/** Signs the sample directory with the development key, as an administrator does offline. */
export async function signSample(
  records: RecordStore,
  keys: DevelopmentKeys,
  { today, days = WINDOW_DAYS, made = [], since = today }: SampleSigning,
): Promise<void> {
  const standing = await records.readSignedDirectory()
  const typed = made.map(({ office, keyVersion, recipient }) => [
    office,
    officeKeyCode(office, keyVersion, hashOf(recipient)),
  ])
  const { recipients, ...directory } = signDirectory(
    {
      ...(standing && { standing }),
      ...{ add: made.map((one) => ({ ...one, byName: '示例' })), without: [] },
    },
    {
      ...{ secret: keys.directory.privateKey, signed: 0, today, windows: 1, days },
      typed: Object.fromEntries(typed),
    },
  )
  for (const one of recipients) await records.saveOfficeKey({ ...one, since })
  await records.saveDirectory(directory, standing)
}

/** Signs it anew when it ends soon, so that a sample that is started again after months still works. */
export async function renewSample(records: RecordStore, keys: DevelopmentKeys, today: Day): Promise<void> {
  const standing = await records.readSignedDirectory()
  if (standing && daysLeft(standing.windows, today) < REMIND_DAYS) await signSample(records, keys, { today })
}
