import { App } from 'aws-cdk-lib'
import { type Built, Edition } from './edition.ts'
import { checkWithNag } from './nag.ts'
import { DirectoryKey, Editions, Recovery } from './settings.ts'

/** What differs between a deployment and a test: the build, the settings, and whether files are bundled. */
export type AppOptions = Partial<Built> & {
  assets: string
  settings?: unknown
  context?: Record<string, unknown>
  outdir?: string
}

/** The app with every edition of the settings, checked at synthesis. */
export function createApp({ assets, directoryKey, recovery, settings, context, outdir }: AppOptions): App {
  const app = new App({ ...(context && { context }), ...(outdir && { outdir }) })
  const of = (name: string) => app.node.tryGetContext(`mingcha:${name}`)
  const built = {
    assets,
    directoryKey: DirectoryKey.parse(directoryKey ?? of('directory-key')),
    recovery: Recovery.parse(recovery ?? of('recovery')),
  }
  for (const edition of Editions.parse(settings ?? of('editions'))) new Edition(app, edition, built)
  checkWithNag(app)
  return app
}
