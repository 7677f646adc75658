import { delimiter, join } from 'node:path'
import { createApp } from './editions.ts'
import { readInstallation } from './installation.ts'

/**
 * What `cdk` runs. SETTINGS: one settings file, or several with the system's delimiter of paths between them. EARLIER: the
 * `/release.json` of the build that runs now.
 */
const { SETTINGS, EARLIER } = process.env
if (!SETTINGS) {
  console.error('mingcha: no settings are named. Deploy with npm run deploy -- SETTINGS: docs/deploy.md')
  process.exit(1)
}
createApp({
  assets: join(import.meta.dirname, '..', '..', 'dist', 'site', 'client'),
  installations: SETTINGS.split(delimiter).map(readInstallation),
  earlier: EARLIER,
}).synth()
