import { join } from 'node:path'
import { createApp } from './editions.ts'
import { readInstallation } from './installation.ts'

/** `node cdk/aws/app.ts SETTINGS...`: what `cdk` runs. EARLIER names the `/release.json` of the build that runs now. */
const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('mingcha: no settings are named. Deploy with npm run deploy -- SETTINGS: docs/deploy.md')
  process.exit(1)
}
createApp({
  assets: join(import.meta.dirname, '..', '..', 'dist', 'site', 'client'),
  installations: files.map(readInstallation),
  earlier: process.env.EARLIER,
}).synth()
