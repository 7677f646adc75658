import { createHash } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { createConnection, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A data folder that this process alone uses. */
type FolderClaim = { stop(): Promise<void> }

/** Whether a process answers at the socket; one left behind by a kill does not. */
function isHeld(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createConnection(path)
    probe.once('connect', () => {
      probe.destroy()
      resolve(true)
    })
    probe.once('error', () => resolve(false))
  })
}

/**
 * Claims a data folder for this process, by a socket that dies with it; the stores inside would fail in the
 * middle of a request. Rejects when another process holds it. Waits a moment for one that is just ending.
 */
export async function claimFolder(dataDir: string): Promise<FolderClaim> {
  mkdirSync(dataDir, { recursive: true })
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 24)
  const path = join(tmpdir(), `mingcha-${name}.sock`)
  for (let tries = 0; await isHeld(path); tries++) {
    if (tries === 10)
      throw new Error(
        `the data folder ${dataDir} is in use. Stop what uses it, or choose another: DATA_DIR=.data2 npm start`,
      )
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  rmSync(path, { force: true })
  const server = createServer((connection) => connection.destroy())
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, resolve)
  })
  server.unref()
  return { stop: () => new Promise((resolve) => server.close(() => resolve())) }
}
