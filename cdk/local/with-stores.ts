import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { claimFolder } from './claim-folder.ts'
import { explainDamage } from './damaged-tables.ts'
import { startDatabase } from './database.ts'
import { buckets, startObjectStore } from './object-store.ts'

/**
 * `npx node cdk/local/with-stores.ts <data folder> <command> …`: runs a command of an operator over the tables and buckets of a
 * stopped installation of this machine. The command finds them by the settings that it takes in AWS. Ends as the command ends.
 */
const [folder = '', command = '', ...words] = process.argv.slice(2)
if (!command || !existsSync(resolve(folder, 'data-version'))) {
  console.error(
    'say which: npx node cdk/local/with-stores.ts <data folder of a stopped installation> <command> …',
  )
  process.exit(1)
}
const dataDir = resolve(folder)
const claim = await claimFolder(dataDir).catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
explainDamage(dataDir)
const database = await startDatabase(dataDir)
const objects = await startObjectStore(dataDir)
const settings = {
  ...{ AWS_ENDPOINT_DYNAMODB: database.endpoint, AWS_ENDPOINT_S3: objects.endpoint },
  ...{ AWS_REGION: 'us-east-1', TIPS_TABLE: 'tips', RECORDS_TABLE: 'records' },
  ...{ SEALED_BUCKET: buckets.sealed, PUBLIC_BUCKET: buckets.public, RECORDS_BUCKET: buckets.records },
}
const child = spawn(command, words, { env: { ...process.env, ...settings }, stdio: 'inherit' })
const code = await new Promise<number>((done) => {
  child.on('error', (error) => {
    console.error(`${command} cannot be run: ${error.message}`)
    done(1)
  })
  child.on('exit', (status) => done(status ?? 1))
})
await database.stop()
await objects.stop()
await claim.stop()
process.exit(code)
