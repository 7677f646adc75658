import { contentHash, isWhole } from '../../shared/publication/log-line.ts'
import { ifReadable } from '../../shared/value/if-readable.ts'
import type { StoredEdition } from '../store/published/edition-rows.ts'
import type { Publish } from './publish.ts'

/** A record is another than its line of the log says: somebody altered it, and nothing may be made of it. */
export class AlteredError extends Error {
  override readonly name = 'AlteredError'

  constructor() {
    super('the record is another than the log says')
  }
}

/** Whether an edition is the one of which its line tells, and that is a line of the log. */
export const isAsLogged = ({ record, line, unsound }: Checked): boolean =>
  unsound !== true && isWhole(line) && contentHash(record.salt, record) === line.content

type Checked = Pick<StoredEdition, 'record' | 'line' | 'unsound'>

/** The newest edition of a case when it can be read and is as its line says. */
export async function newestAsLogged(
  records: Publish['records'],
  id: string,
): Promise<StoredEdition | undefined> {
  const newest = await ifReadable(records.readNewestEdition(id))
  return newest && isAsLogged(newest) ? newest : undefined
}

/** Throws for an edition that is another than its line of the log says: nothing is made of it. */
export function expectAsLogged(edition: Checked): void {
  if (!isAsLogged(edition)) throw new AlteredError()
}
