import { join } from 'node:path'
import { LogAtOddsError } from '../../functions/publish/log/at-odds.ts'
import { securityHeaders } from '../../shared/policy/answer-headers.ts'
import { readRelease } from '../read-release.ts'
import { createOrigin } from './app.ts'
import { claimFolder } from './claim-folder.ts'
import { bringTables, expectFolderVersion } from './data-version.ts'
import { startDatabase } from './database.ts'
import type { Embedded } from './embedded.ts'
import { expectFolderKeys } from './folder-keys.ts'
import { developmentKeys } from './keys.ts'
import { mailPages, startMailServer } from './mail.ts'
import { startObjectStore } from './object-store.ts'
import { clearUnfinished, fill, isFilled, type SampleSize } from './sample/fill.ts'
import { bindOrigin } from './server.ts'
import { type LocalTurnstile, root } from './settings.ts'
import { audience, mount } from './sign-in/client.ts'
import { createSignInServer } from './sign-in/listener.ts'
import { createStages, type LocalStages } from './stages.ts'
import { failureLine } from './ticks.ts'

/**
 * How to start a stack: a folder of its own, a port (a free one when not given), how much sample data a new
 * folder gets (everything when not given), Turnstile when it is offered, where the development keys lie (the working copy's own
 * when not given), whether the folder's bucket holds already what is public at this port, a place for log lines.
 */
export type StackOptions = {
  dataDir: string
  port?: number
  sample?: SampleSize
  turnstile?: LocalTurnstile | undefined
  keysIn?: string
  isPublished?: boolean
  log?(line: string): void
}

/** A running stack. Tests reach the embedded servers through it. */
export type Stack = Embedded & { stages: LocalStages; stop(): Promise<void> }

/** Ends what was started, last first, and goes on when one part fails to end. */
async function stopAll(started: { stop(): Promise<void> }[]) {
  for (const part of started.toReversed()) await part.stop().catch(() => {})
}

/**
 * While the public log and the records are at odds a person has to decide, and the ticks look again: reports are taken and followed
 * meanwhile. Throws whatever else failed.
 */
function noteOdds(error: unknown, log: (line: string) => void): void {
  if (!(error instanceof LogAtOddsError)) throw error
  log(failureLine('publish', error))
}

/**
 * Starts everything in this process: tables, objects, sign-in, stages, and the one origin.
 * Rejects with EADDRINUSE when the port is taken; what had started by then is stopped.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { dataDir, port = 0, sample = 'everything', turnstile, keysIn, isPublished, log = () => {} } = options
  const started: { stop(): Promise<void> }[] = []
  const hold = <T extends { stop(): Promise<void> }>(part: T) => {
    started.push(part)
    return part
  }
  try {
    const server = hold(await bindOrigin(port))
    const keys = await developmentKeys(keysIn)
    hold(await claimFolder(dataDir))
    expectFolderVersion(dataDir)
    expectFolderKeys(dataDir, keys)
    clearUnfinished(dataDir)
    const database = hold(await startDatabase(dataDir))
    await bringTables(database, dataDir, log)
    const objects = hold(await startObjectStore(dataDir))
    const mail = hold(await startMailServer())
    const { origin } = server
    const issuer = `${origin}${mount}`
    const embedded: Embedded = { origin, issuer, audience, database, objects, mail, keys, turnstile, log }
    const stages = hold(await createStages(embedded))
    const assets = join(root, 'dist', 'site', 'client')
    const built = readRelease(assets)
    const app = createOrigin({
      stages: stages.apps,
      bucket: stages.stores.bucket,
      assets,
      built,
      mail: mailPages(mail.list),
      turnstile: turnstile !== undefined,
      log,
    })
    server.serve(app, createSignInServer(origin, keys.signIn, securityHeaders(built)))
    const { stores, settle } = stages
    const isNew = !isFilled(dataDir)
    const filling = () => fill({ dataDir, size: sample, stores, keys, settle })
    await (isNew ? stages.withoutPages(filling) : filling())
    await (isPublished && !isNew ? stages.tick() : stages.publishAll()).catch((error: unknown) =>
      noteOdds(error, log),
    )
    stages.startSchedule()
    const stop = () => {
      server.refuse()
      return stopAll(started)
    }
    return { ...embedded, stages, stop }
  } catch (error) {
    await stopAll(started)
    throw error
  }
}
