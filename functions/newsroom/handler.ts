import { handle } from 'hono/aws-lambda'
import { createAdministration } from '../administration/app.ts'
import { createProof, createSignIn } from '../http/sign-in.ts'
import { recordFilesFromEnvironment, recordStoreFromEnvironment } from '../store/open.ts'
import { Environment, readSettings, SignInEnvironment } from '../store/settings.ts'
import { createNewsroom } from './app.ts'
import type { Preview } from './newsroom.ts'

const records = recordStoreFromEnvironment()
const files = recordFilesFromEnvironment()
const prove = createProof(readSettings(SignInEnvironment))
const whoAsks = createSignIn(prove, records.readStaff)
const now = () => new Date()

/** The renderer is two thirds of the file, and only previews need it. */
const render: Preview['render'] = async (...asked) => {
  const renderer = await import('../../dist/site/server/renderer.js')
  return renderer.render(...asked)
}
const { SITE } = readSettings(Environment.pick({ SITE: true }))

/** The newsroom function of AWS, which administers as well: both stages write the same table, with the same grants. */
export const handler = handle(
  createNewsroom({
    ...{ records, files, whoAsks, now },
    preview: { settings: SITE, render },
  }).route('/', createAdministration({ records, whoAsks, prove, directoryKey: SITE.directoryKey, now })),
)
