import { openSecretStore, type SecretStore } from '../secrets/secret-store.ts'
import type { Credentials } from '../secrets/signed-request.ts'
import { Environment, readSettings } from './settings.ts'

/** The secrets that the environment names, read once. Throws `SecretsError`. */
export function secretStoreFromEnvironment(): Promise<SecretStore> {
  const set = readSettings(
    Environment.pick({ SECRETS: true, AWS_ENDPOINT_SECRETSMANAGER: true, AWS_REGION: true }),
  )
  const { SECRETS: ids, AWS_REGION: region = '', AWS_ENDPOINT_SECRETSMANAGER: endpoint } = set
  const credentials = credentialsFromEnvironment()
  return openSecretStore({ ids, region, credentials, endpoint, now: () => new Date() })
}

/** The role of the function, as Lambda puts it into the environment. */
export function credentialsFromEnvironment(): Credentials {
  const set = readSettings(
    Environment.pick({ AWS_ACCESS_KEY_ID: true, AWS_SECRET_ACCESS_KEY: true, AWS_SESSION_TOKEN: true }),
  )
  const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = set
  const { AWS_SESSION_TOKEN: sessionToken } = set
  return { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) }
}
