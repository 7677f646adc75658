import { ofThisVersion } from './data-version.ts'
import { openBucket } from './objects.ts'
import { Environment, readSettings } from './settings.ts'
import { openTable } from './table.ts'
import { openTipStore } from './tip-store.ts'

const TipSettings = Environment.pick({
  ...{ AWS_ENDPOINT_DYNAMODB: true, AWS_ENDPOINT_S3: true },
  ...{ TIPS_TABLE: true, SEALED_BUCKET: true },
})

/** The tips table and the sealed bucket, as the environment names them. */
export function tipStoreFromEnvironment() {
  const set = readSettings(TipSettings)
  const table = openTable({ name: set.TIPS_TABLE, endpoint: set.AWS_ENDPOINT_DYNAMODB })
  const sealed = openBucket({ name: set.SEALED_BUCKET, endpoint: set.AWS_ENDPOINT_S3 })
  return openTipStore(ofThisVersion(table, set.TIPS_TABLE, 'tips'), sealed)
}
