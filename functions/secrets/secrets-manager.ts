import * as z from 'zod'
import { type Credentials, createSigner } from './signed-request.ts'

/** Where Secrets Manager is, and who asks. */
export interface SecretsManagerOptions {
  readonly region: string
  readonly credentials: Credentials
  /** Another address than the region's own. */
  readonly endpoint?: string | undefined
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>
  readonly now: () => Date
}

/** What `GetSecretValue` answers, as far as it is used. */
export const SecretValue = z.object({ SecretString: z.string().min(1) })

/** Calls of Secrets Manager's API of 2017-10-17, each signed and given three seconds. */
export function secretsManager({ region, credentials, fetch, now, endpoint }: SecretsManagerOptions) {
  const suffix = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'
  const url = new URL(endpoint ?? `https://secretsmanager.${region}.${suffix}`)
  const signer = createSigner('secretsmanager', region, credentials)
  return async (action: string, input: object): Promise<Response> => {
    const body = JSON.stringify(input)
    const headers = {
      ...{ host: url.host, 'content-type': 'application/x-amz-json-1.1' },
      'x-amz-target': `secretsmanager.${action}`,
    }
    const request = { method: 'POST', protocol: url.protocol, hostname: url.hostname, path: '/', query: {} }
    const signed = await signer.sign({ ...request, headers, body }, { signingDate: now() })
    const { host: _, ...sent } = signed.headers
    return fetch(url.href, { method: 'POST', headers: sent, body, signal: AbortSignal.timeout(3000) })
  }
}
