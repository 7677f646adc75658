import { setTimeout as sleep } from 'node:timers/promises'
import { dataKeys } from '../../functions/publish/data-files.ts'
import { logFile } from '../../functions/publish/log/log-files.ts'
import type { RunningSite } from './running-site.ts'

/** How often a site is asked whether its whole files caught up, and after how many milliseconds again. */
export interface Patience {
  readonly tries: number
  readonly every: number
}

/** Longer than whole files may follow what is live. */
const patience: Patience = { tries: 45, every: 15_000 }

/**
 * Waits until the files that hold everything of a kind hold what is live: the log as one file has as many lines as the
 * checkpoint counts. Pages made from the files differ until then from those of the site. Throws when it does not come to that.
 */
export async function waitUntilSettled(site: RunningSite, { tries, every } = patience): Promise<void> {
  for (let left = tries; left > 0; left--) {
    const [live, whole] = [await sizeOfCheckpoint(site), await linesOfLog(site)]
    if (live === undefined || live === whole) return
    if (left > 1) await sleep(every)
  }
  throw new Error(
    'the site is still being written: its log as one file lacks lines that the checkpoint counts',
  )
}

const textOf = async (site: RunningSite, key: string) =>
  (await site.get(`/${key}`))?.bytes.toString('utf8') ?? ''

/** The second line of a checkpoint, or nothing where there is none. */
async function sizeOfCheckpoint(site: RunningSite): Promise<number | undefined> {
  const [, size] = (await textOf(site, logFile('checkpoint'))).split('\n')
  return size ? Number(size) : undefined
}

const linesOfLog = async (site: RunningSite) => (await textOf(site, dataKeys.log)).split('\n').length - 1
