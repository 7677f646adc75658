import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DevelopmentKeys } from './keys.ts'

/**
 * Refuses a data folder that was made with other keys: everything would look well, and no receipt would find its tip. A folder that does
 * not say it yet is given the name of these, the public half of the directory's.
 */
export function expectFolderKeys(dataDir: string, { directory }: Pick<DevelopmentKeys, 'directory'>): void {
  const mark = join(dataDir, 'keys')
  mkdirSync(dataDir, { recursive: true })
  if (!existsSync(mark)) writeFileSync(mark, `${directory.publicKey}\n`)
  if (readFileSync(mark, 'utf8').trim() === directory.publicKey) return
  throw new Error(
    `the data folder ${dataDir} was made with other keys than those in .keys: no receipt would find its tip. Put those keys back, or choose another folder: DATA_DIR=.data2 npm start`,
  )
}
