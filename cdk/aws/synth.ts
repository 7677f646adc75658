import { spawn } from 'node:child_process'
import { buildSite } from '../local/build.ts'
import { developmentKeys } from '../local/keys.ts'
import { root } from '../local/settings.ts'

/**
 * Builds the site, then writes the templates and bundles of every edition to cdk.out. DIRECTORY_KEY names the
 * administrators' public key and RECOVERY the recipient of the recovery identity; without them, this working
 * copy's development keys are named, fit only for a look. DIRECTORY_MINIMUM: the least sequence of the directory that
 * is sealed by, 1 unless set.
 */
async function synth() {
  const keys = await developmentKeys()
  const { DIRECTORY_KEY: directoryKey = keys.directory.publicKey, DIRECTORY_MINIMUM: minimum = '1' } =
    process.env
  if (!process.env.DIRECTORY_KEY || !process.env.RECOVERY)
    console.log('DIRECTORY_KEY or RECOVERY is not set: naming development keys, not for use')
  await buildSite(console.log)
  console.log('writing both editions to cdk.out')
  const context = [`mingcha:directory-key=${directoryKey}`, `mingcha:directory-minimum=${minimum}`]
  const options = ['synth', '--quiet', ...context.flatMap((one) => ['--context', one])]
  const child = spawn('cdk', [...options, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
  child.on('exit', (code) => process.exit(code ?? 1))
}

await synth()
