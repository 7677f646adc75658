import type { Role, Staff } from '../../shared/people/staff.ts'
import type { Tip } from '../../shared/tip/tip.ts'
import type { RecordStore, TipStore } from './stores.ts'

interface Stores {
  readonly tips: Pick<TipStore, 'readKeyring'>
  readonly records: Pick<RecordStore, 'listStaff'>
}

/** Who of the handling office could decide about a tip: in one of these roles, not barred, and able to open its key. */
export async function ableStaff(
  { tips, records }: Stores,
  { office }: Pick<Tip, 'office'>,
  barred: readonly string[],
  roles: readonly Role[] = ['handler', 'lead'],
): Promise<Staff[]> {
  const [staff, keyring] = await Promise.all([records.listStaff(office), tips.readKeyring(office)])
  const holders = new Set(keyring?.members.map(({ sub }) => sub))
  return staff.filter(
    (one) =>
      !barred.includes(one.sub) && holders.has(one.sub) && one.roles.some((role) => roles.includes(role)),
  )
}
