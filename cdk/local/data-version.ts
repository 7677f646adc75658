import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DATA_VERSION, DataVersionError, stampDataVersion } from '../../functions/store/data-version.ts'
import { openTable } from '../../functions/store/table.ts'
import { tables } from '../tables.ts'
import type { Database } from './database.ts'

const mark = (dataDir: string) => join(dataDir, 'data-version')

/**
 * Refuses a data folder of another version than this code's, before anything in it is opened; marks a new one. A folder
 * with contents and without a mark was made before data had versions. Throws `DataVersionError`.
 */
export function expectFolderVersion(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true })
  const found = versionOf(dataDir)
  if (found === DATA_VERSION) return
  const remedy = `Move it away or delete it, and start again: a new folder is filled with sample data. Or run the code of version ${found}.`
  if (found !== 0) throw new DataVersionError(`the data folder ${dataDir}`, found, remedy)
  writeFileSync(mark(dataDir), `${DATA_VERSION}\n`)
}

/** 0 for an empty folder. */
function versionOf(dataDir: string): number {
  if (existsSync(mark(dataDir))) return Number(readFileSync(mark(dataDir), 'utf8'))
  return readdirSync(dataDir).length === 0 ? 0 : 1
}

/** Writes the version into both tables of a folder that was found right. Throws `DataVersionError` otherwise. */
export async function stampTables({ endpoint }: Pick<Database, 'endpoint'>): Promise<void> {
  for (const name of Object.keys(tables)) await stampDataVersion(openTable({ name, endpoint }), name)
}
