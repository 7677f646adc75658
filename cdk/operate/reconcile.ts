import { LogAtOddsError } from '../../functions/publish/log/at-odds.ts'
import { expectWholeAgreement } from '../../functions/publish/log/compare-tiles.ts'
import { rowsOf, scanTable } from '../../functions/store/migrations/scan-table.ts'
import type { Objects } from '../../functions/store/objects.ts'
import type { RecordStore, TipStore } from '../../functions/store/stores.ts'
import type { Row } from '../../functions/store/table.ts'
import { dayInShanghai } from '../../shared/value/day.ts'

/** What a restored installation is looked over with. */
export interface Restored {
  readonly table: { readonly name: string; readonly endpoint?: string | undefined }
  readonly tips: Pick<TipStore, 'saveLookup' | 'expectBytes'>
  readonly records: RecordStore
  readonly sealed: Pick<Objects, 'list'>
  readonly public: Objects
  readonly now: () => Date
}

/** What does not fit after a restore. Ids of tips, for whoever holds the cloud account. */
export interface Findings {
  /** How many tips the table holds. */
  readonly tips: number
  /** Tips that no receipt leads to: their receipt is written again. */
  readonly withoutReceipt: readonly string[]
  /** Receipts that lead to no tip: the tip came after the moment that was restored. Nothing can be done but to tell. */
  readonly withoutTip: number
  /** Tips of which sealed files are not in the bucket: bring older versions of those objects back. */
  readonly withoutFiles: readonly string[]
  /** Ids under which sealed files lie that no item of the table names: the clock looks at them, and removes them after two days. */
  readonly unnamedFiles: readonly string[]
  /** Whether the log in the table and the published one fit, or why not: then publish writes nothing until a person decides. */
  readonly log: 'fits' | string
}

/**
 * Compares tips, receipts, files and the two logs. `repair`: writes receipts again and has the clock look at files that nothing
 * names; run again it finds none of them. Nothing is removed here, and the log is never touched. Throws `RangeError` for a repair of a table without
 * a single tip beside files of some: it was lost, and the clock would remove the files.
 */
export async function reconcile(restored: Restored, { repair }: { repair: boolean }): Promise<Findings> {
  const { tips, sealed, now } = restored
  const stored = await chunksIn(sealed)
  const receipts = new Map<string, string>()
  const filed = new Map<string, { hash: string; files: readonly string[] }>()
  const named = new Set<string>()
  const attributes = ['pk', 'sk', 'tip', 'state', 'lookupHash', 'files']
  for await (const row of rowsOf(scanTable({ ...restored.table, attributes }))) {
    const [kind, id = ''] = row.pk.split('#')
    if (kind === 'LOOKUP') receipts.set(id, String(row.tip))
    if (kind !== 'TIP' || row.sk !== 'TIP') continue
    named.add(id)
    if (row.state !== undefined) filed.set(id, { hash: String(row.lookupHash ?? ''), files: chunksOf(row) })
  }
  const withoutReceipt = [...filed].filter(([, { hash }]) => hash !== '' && !receipts.has(hash))
  const unnamedFiles = [...stored.keys()].filter((id) => !named.has(id))
  if (repair && filed.size === 0 && stored.size > 0)
    throw new RangeError(
      'there is no tip in the table, and there are files of tips: bring the table back first',
    )
  if (repair) {
    for (const [id, { hash }] of withoutReceipt) await tips.saveLookup(hash, id)
    for (const id of unnamedFiles) await tips.expectBytes(id, dayInShanghai(now()))
  }
  return {
    tips: filed.size,
    withoutReceipt: withoutReceipt.map(([id]) => id),
    withoutTip: [...receipts.values()].filter((tip) => !filed.has(tip)).length,
    withoutFiles: [...filed]
      .filter(([id, { files }]) => files.some((chunk) => !stored.get(id)?.has(chunk)))
      .map(([id]) => id),
    unnamedFiles,
    log: await logOf(restored),
  }
}

/** What lies in the sealed bucket: `file/index-hash`, by the id that it lies under. */
async function chunksIn(sealed: Pick<Objects, 'list'>): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>()
  for (const { key } of await sealed.list('tips/')) {
    const [, id = '', chunk = ''] = /^tips\/([^/]+)\/files\/(.+)$/.exec(key) ?? []
    const chunks = found.get(id) ?? new Set<string>()
    found.set(id, chunks.add(chunk))
  }
  return found
}

const chunksOf = ({ files }: Row): string[] =>
  (Array.isArray(files) ? (files as { id: string; chunks: string[] }[]) : []).flatMap(({ id, chunks }) =>
    chunks.map((hash, n) => `${id}/${n}-${hash}`),
  )

async function logOf({ records, public: bucket }: Restored): Promise<Findings['log']> {
  try {
    await expectWholeAgreement({ records, bucket })
    return 'fits'
  } catch (error) {
    if (error instanceof LogAtOddsError) return error.message
    throw error
  }
}
