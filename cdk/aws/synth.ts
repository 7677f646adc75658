import { spawn } from 'node:child_process'
import { buildSite } from '../local/build.ts'
import { root } from '../local/settings.ts'

/** Builds the site, then writes the templates and bundles of every edition to cdk.out. */
await buildSite(console.log)
console.log('writing both editions to cdk.out')
const child = spawn('cdk', ['synth', '--quiet', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
child.on('exit', (code) => process.exit(code ?? 1))
