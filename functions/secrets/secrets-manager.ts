import * as z from 'zod'
import { post, type Reply } from './post.ts'
import { type Credentials, createSigner } from './signed-request.ts'

/** Where Secrets Manager is, and who asks. */
export interface SecretsManagerOptions {
  readonly region: string
  readonly credentials: Credentials
  /** Another address than the region's own. */
  readonly endpoint?: string | undefined
  readonly now: () => Date
}

/** What `GetSecretValue` answers, as far as it is used. */
const SecretValue = z.object({ SecretString: z.string().min(1) })

/** The secret in an answer of `GetSecretValue`; undefined when it is none. */
export function secretIn(answer: string): string | undefined {
  try {
    return SecretValue.safeParse(JSON.parse(answer)).data?.SecretString
  } catch {
    return undefined
  }
}

/** Calls of Secrets Manager's API of 2017-10-17, each signed and given three seconds. */
export function secretsManager({ region, credentials, now, endpoint }: SecretsManagerOptions) {
  const suffix = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'
  const url = new URL(endpoint ?? `https://secretsmanager.${region}.${suffix}`)
  const signer = createSigner('secretsmanager', region, credentials)
  return async (action: string, input: object): Promise<Reply> => {
    const body = JSON.stringify(input)
    const headers = {
      ...{ host: url.host, 'content-type': 'application/x-amz-json-1.1' },
      'x-amz-target': `secretsmanager.${action}`,
    }
    const request = { method: 'POST', protocol: url.protocol, hostname: url.hostname, path: '/', query: {} }
    const signed = await signer.sign({ ...request, headers, body }, { signingDate: now() })
    const { host: _, ...sent } = signed.headers
    return post(url, { headers: sent, body, milliseconds: 3000 })
  }
}
