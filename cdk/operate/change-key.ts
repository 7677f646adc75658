import { randomBytes, randomUUID } from 'node:crypto'
import * as z from 'zod'
import { changeRing, ringChanges } from '../../functions/secrets/change-ring.ts'
import { keyIdOf, keysOf } from '../../functions/secrets/key-ring.ts'
import { secretIn, secretsManager } from '../../functions/secrets/secrets-manager.ts'
import { credentialsFromEnvironment } from '../../functions/store/open-secrets.ts'

/**
 * `AWS_REGION=… npx node cdk/operate/change-key.ts <secret> add|use|drop`: changes a key ring by one step, and says which keys are
 * in it by their ids. The secret is named by its id in Secrets Manager. Ten minutes lie between `add` and `use`, for
 * functions read their secrets every five; between `use` and `drop` whatever the ring protects has to run out: docs/deploy.md.
 */
const Words = z.tuple([z.string().min(1), z.enum(ringChanges)])
const words = Words.safeParse(process.argv.slice(2))
const { AWS_REGION: region, AWS_ENDPOINT_SECRETSMANAGER: endpoint } = process.env
if (!words.success || !region) {
  console.error('say which: AWS_REGION=… npx node cdk/operate/change-key.ts <secret> add|use|drop')
  process.exit(1)
}
const [id, change] = words.data
const call = secretsManager({
  ...{ region, endpoint, credentials: credentialsFromEnvironment(), now: () => new Date() },
})
try {
  const found = await call('GetSecretValue', { SecretId: id })
  if (found.status !== 200) throw new Error(`${id} cannot be read: answer ${found.status}`)
  const before = secretIn(found.text)
  if (before === undefined) throw new Error(`${id} holds no text`)
  const ring = changeRing(before, change, newKey())
  const written = await call('PutSecretValue', {
    SecretId: id,
    SecretString: ring,
    ClientRequestToken: randomUUID(),
  })
  if (written.status !== 200) throw new Error(`${id} cannot be written: answer ${written.status}`)
  const [current, ...others] = keysOf(ring).map(keyIdOf)
  console.log(`current ${current}${others.length > 0 ? `, also taken ${others.join(' ')}` : ''}`)
} catch (error) {
  console.error(`nothing was changed: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}

function newKey(): string {
  return randomBytes(32).toString('base64url')
}
