import type { Handler } from 'hono'
import { officeKeyRoutes } from '../../shared/contract/office-keys.ts'
import { publicOffices } from '../../shared/office/public-offices.ts'
import { type Directory, isSigned } from '../../shared/office-keys/directory.ts'
import type { OfficeRecipient } from '../../shared/office-keys/sign-directory.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { hashOf } from '../../shared/value/hash.ts'
import { authenticateFresh } from '../http/authenticate.ts'
import { readBody } from '../http/read-body.ts'
import type { Administration } from './administration.ts'

const codes = new Set(publicOffices([]).map(({ code }) => code))

/**
 * `PUT /api/newsroom/office-keys/directory`: the directory, signed offline by an administrator. Tips are sealed by it
 * from now on, and publish adds a line to the log for each key that changed. The same again answers the same. Refuses
 * `signature` unless the administrators' pinned key signed every window of exactly these keys, `keyOrder` for a key
 * that is older than the one before, or without its recipient, or windows that do not follow. Refuses `conflict` when
 * another directory came first.
 */
export function enterDirectory(administration: Administration): Handler {
  return async (context) => {
    await authenticateFresh(administration, context, officeKeyRoutes.enter)
    const { recipients, ...directory } = await readBody(context, officeKeyRoutes.enter)
    const { records, directoryKey } = administration
    const { keys, windows } = directory
    for (const { office } of keys) if (!codes.has(office)) throw new Refusal('notFound', { fields: [office] })
    if (!windows.every((window) => isSigned(keys, window, directoryKey))) throw new Refusal('signature')
    const before = await records.readSignedDirectory()
    const same = before?.windows[0]?.signature === windows[0]?.signature
    if (!same) {
      expectFollows(directory, before)
      await expectWhole(administration, directory, recipients)
      if (!(await records.saveDirectory(directory, before))) throw new Refusal('conflict')
    }
    const since = dayInShanghai(administration.now())
    for (const one of recipients) {
      if (isListed(one, keys)) await records.saveOfficeKey({ ...one, since })
    }
    return context.json(directory)
  }
}

function expectFollows({ keys, windows }: Directory, before: Directory | undefined): void {
  const highest = Math.max(0, ...(before?.windows ?? []).map(({ sequence }) => sequence))
  if (windows[0] && windows[0].sequence <= highest) throw new Refusal('conflict')
  const ascending = windows.every(
    ({ sequence, from, until }, n) =>
      from <= until && (n === 0 || (windows[n - 1]?.sequence ?? 0) < sequence),
  )
  const older = keys.some(({ office, keyVersion }) =>
    before?.keys.some((one) => one.office === office && one.keyVersion > keyVersion),
  )
  if (!ascending || older) throw new Refusal('keyOrder')
}

/** Every key's recipient is there: kept before, or brought along. */
async function expectWhole(
  { records }: Administration,
  { keys }: Directory,
  recipients: readonly OfficeRecipient[],
): Promise<void> {
  const kept = await records.readOfficeKeys(keys)
  const known = [...kept, ...recipients]
  const missing = keys.filter((entry) => !known.some((one) => isListed(one, [entry])))
  if (missing.length > 0) throw new Refusal('keyOrder', { fields: missing.map(({ office }) => office) })
}

function isListed({ office, keyVersion, recipient }: OfficeRecipient, keys: Directory['keys']): boolean {
  const hash = hashOf(recipient)
  return keys.some((one) => one.office === office && one.keyVersion === keyVersion && one.hash === hash)
}
