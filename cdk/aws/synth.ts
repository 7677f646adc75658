import { join, resolve } from 'node:path'
import { buildSite } from '../local/build.ts'
import { root } from '../local/settings.ts'
import { pinsOf, runCdk } from './command.ts'
import { readInstallation } from './installation.ts'

const examples = ['global', 'china'].map((name) => join(root, 'cdk', 'aws', 'example', `${name}.json`))

/**
 * `npm run synth [-- SETTINGS]`: builds the site, then writes templates and bundles to cdk.out, of one installation or, for a look
 * that is not for use, of both examples with this folder's development keys.
 */
async function synth(): Promise<number> {
  const [given] = process.argv.slice(2)
  if (given === undefined) {
    console.log('no settings are named: writing both examples, not for use')
    await buildSite(console.log)
    return runCdk(examples, ['synth', '--quiet'])
  }
  const file = resolve(given)
  await buildSite(console.log, pinsOf(readInstallation(file)))
  return runCdk([file], ['synth', '--quiet'])
}

try {
  process.exitCode = await synth()
} catch (error) {
  console.error(`mingcha: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}
