import { spawn } from 'node:child_process'
import { delimiter } from 'node:path'
import type { Pins } from '../../shared/release/release.ts'
import { developmentKeys } from '../local/keys.ts'
import { recoveryRecipient } from '../local/recovery-key.ts'
import { root } from '../local/settings.ts'
import type { Installation } from './installation.ts'

/** Runs the CDK's own command with our app over these settings files. Resolves with what it ended with. */
export function runCdk(files: readonly string[], args: readonly string[]): Promise<number> {
  const env = { ...process.env, SETTINGS: files.join(delimiter) }
  const child = spawn('cdk', args, { cwd: root, stdio: 'inherit', env })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/** What the scripts of an installation's build pin. */
export const pinsOf = ({ build }: Installation): Pins => ({
  DIRECTORY_KEY: build.directoryKey,
  DIRECTORY_MINIMUM: String(build.directoryMinimum),
  RECOVERY: build.recovery,
})

/** The keys of this folder that stand where an installation's own must: the directory's public half and the recovery recipient. */
export async function keysForTrial(): Promise<string[]> {
  const keys = await developmentKeys()
  return [keys.directory.publicKey, await recoveryRecipient(keys)]
}
