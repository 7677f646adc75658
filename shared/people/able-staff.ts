import type { OfficeCode } from '../value/office-code.ts'
import { type Staff, worksOnTips } from './staff.ts'

/** Where an office's people and its key's holders are kept. */
interface Kept {
  readonly records: { readonly listStaff: (office: OfficeCode) => Promise<readonly Staff[]> }
  readonly tips: {
    readonly readKeyring: (
      office: OfficeCode,
    ) => Promise<{ readonly members: readonly { readonly sub: string }[] } | undefined>
  }
}

/** Who of an office could decide about a tip: handlers and leads who are not barred and can open the office's key. */
export async function ableStaff(
  { records, tips }: Kept,
  office: OfficeCode,
  barred: readonly string[],
): Promise<Staff[]> {
  const [staff, keyring] = await Promise.all([records.listStaff(office), tips.readKeyring(office)])
  const holders = new Set(keyring?.members.map(({ sub }) => sub))
  return staff.filter((one) => !barred.includes(one.sub) && holders.has(one.sub) && worksOnTips(one))
}
