import type { Handler } from 'hono'
import { officeKeyRoutes } from '../../../shared/contract/office-keys.ts'
import { verifyEntry } from '../../../shared/office-keys/sign-entry.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { authenticateFresh } from '../../http/authenticate.ts'
import { readBody } from '../../http/read-body.ts'
import type { Administration } from '../administration.ts'
import { knownOffice } from '../people/show-people.ts'

/**
 * `PUT /api/newsroom/office-keys/{office}`: an office's key, signed in an administrator's browser. Tips are sealed
 * to it from now on, and publish adds a line to the log. Refuses `signature` unless the administrators' pinned key
 * signed exactly this, `keyOrder` unless it is the next version, from today on. Refuses `lost` when another entry
 * came first.
 */
export function enterKey(administration: Administration): Handler {
  return async (context) => {
    await authenticateFresh(administration, context, officeKeyRoutes.enter)
    const office = knownOffice(context.req.param('office') ?? '')
    const entry = await readBody(context, officeKeyRoutes.enter)
    if (entry.unit !== office || !verifyEntry(entry, administration.directoryKey))
      throw new Refusal('signature')
    const before = (await administration.records.readDirectory()).find((one) => one.unit === office)
    if (before?.signature === entry.signature) return context.json({ entry })
    const today = dayInShanghai(administration.now())
    const next = entry.keyVersion === (before?.keyVersion ?? 0) + 1
    if (!next || entry.since > today || entry.since < (before?.since ?? '')) throw new Refusal('keyOrder')
    if (!(await administration.records.saveDirectoryEntry(entry))) throw new Refusal('lost')
    return context.json({ entry })
  }
}
