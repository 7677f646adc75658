import { App } from 'aws-cdk-lib'
import { Edition } from './edition.ts'
import { checkWithNag } from './nag.ts'
import { Editions } from './settings.ts'

/** What differs between a deployment and a test: where the assets are, and whether files are bundled. */
export type AppOptions = {
  assets: string
  settings?: unknown
  context?: Record<string, unknown>
  outdir?: string
}

/** The app with every edition of the settings, checked at synthesis. */
export function createApp({ assets, settings, context, outdir }: AppOptions): App {
  const app = new App({ ...(context && { context }), ...(outdir && { outdir }) })
  const editions = Editions.parse(settings ?? app.node.tryGetContext('mingcha:editions'))
  for (const edition of editions) new Edition(app, edition, assets)
  checkWithNag(app)
  return app
}
