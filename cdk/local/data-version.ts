import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  DATA_VERSION,
  DataVersionError,
  dataOf,
  expectDataVersion,
  isDataVersion,
  isReadable,
  shipped,
  stampDataVersion,
} from '../../functions/store/data-version.ts'
import { migrateTable } from '../../functions/store/migrations/migrate-table.ts'
import { rowsOf, scanTable } from '../../functions/store/migrations/scan-table.ts'
import { openTable } from '../../functions/store/table.ts'
import { markTips } from '../operate/mark-tips.ts'
import { tables } from '../tables.ts'
import type { Database } from './database.ts'
import { isFilled } from './sample/fill.ts'

const mark = (dataDir: string) => join(dataDir, 'data-version')

/**
 * Refuses a data folder of a version that this code cannot read, or whose mark names none, before anything in it is opened; marks a new one. A folder
 * with contents and without a mark was made before data had versions. Throws `DataVersionError`.
 */
export function expectFolderVersion(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true })
  if (readdirSync(dataDir).length === 0) writeFileSync(mark(dataDir), `${DATA_VERSION}\n`)
  const found = versionIn(dataDir)
  if (isReadable(found)) return
  const remedy = 'Move it away or delete it, and start again: a new folder is filled with sample data.'
  const code = isDataVersion(found) ? ` Or run the code of version ${found}.` : ''
  const holds =
    typeof found === 'object' ? `a data-version that cannot be read (${found.unreadable})` : dataOf(found)
  throw new DataVersionError(`the data folder ${dataDir}`, holds, remedy + code)
}

/** The version that a folder names, what stands in its place, or why that cannot be read. Without a mark, 1. */
function versionIn(dataDir: string): number | string | { readonly unreadable: string } {
  try {
    const text = readFileSync(mark(dataDir), 'utf8')
    return /^[1-9]\d{0,5}\n?$/.test(text) ? Number(text) : text
  } catch (fault) {
    const { code = 'unknown' } = fault as NodeJS.ErrnoException
    return code === 'ENOENT' ? 1 : { unreadable: code }
  }
}

async function hasRows(name: string, endpoint: string): Promise<boolean> {
  for await (const _ of rowsOf(scanTable({ name, endpoint }))) return true
  return false
}

/**
 * Writes the version into both tables of a new folder, and brings those of the version before to this one, with a line of progress for
 * each page. Throws `DataVersionError` when a table holds what cannot be read, and `Error` before anything is written when a folder that was in
 * use has lost its tables.
 */
export async function bringTables(
  { endpoint }: Pick<Database, 'endpoint'>,
  dataDir: string,
  log: (line: string) => void,
  shapes = shipped,
): Promise<void> {
  for (const name of Object.keys(tables)) {
    const table = openTable({ name, endpoint })
    if (isFilled(dataDir) && !(await hasRows(name, endpoint)))
      throw new Error(
        `the table ${name} in ${dataDir} is empty, and the folder was in use: put a copy of ${join(dataDir, 'tables')} back (docs/drill.md, 4)`,
      )
    await stampDataVersion(table, name)
    if ((await expectDataVersion(table, name, shapes)) >= shapes.version) continue
    const scan = scanTable({ name, endpoint })
    const tell = ({ seen, changed }: { seen: number; changed: number }) =>
      log(`bringing ${name} to version ${shapes.version}: ${seen} rows gone over, ${changed} changed`)
    await migrateTable({ name, table, scan, shapes, tell })
  }
  await markTips({ name: 'tips', endpoint }, log, { unless: true })
  const found = versionIn(dataDir)
  if (isDataVersion(found) && found < shapes.version) writeFileSync(mark(dataDir), `${shapes.version}\n`)
}
