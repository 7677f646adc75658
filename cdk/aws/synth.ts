import { spawn } from 'node:child_process'
import { buildSite } from '../local/build.ts'
import { developmentKeys } from '../local/keys.ts'
import { root } from '../local/settings.ts'

/**
 * Builds the site, then writes the templates and bundles of every edition to cdk.out. DIRECTORY_KEY names the
 * administrators' public key; without it, this working copy's development key is pinned, fit only for a look.
 */
async function synth() {
  const directoryKey = process.env.DIRECTORY_KEY ?? (await developmentKeys()).directory.publicKey
  if (!process.env.DIRECTORY_KEY)
    console.log('DIRECTORY_KEY is not set: pinning the development key, not for use')
  await buildSite(console.log)
  console.log('writing both editions to cdk.out')
  const options = ['synth', '--quiet', '--context', `mingcha:directory-key=${directoryKey}`]
  const child = spawn('cdk', [...options, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
  child.on('exit', (code) => process.exit(code ?? 1))
}

await synth()
