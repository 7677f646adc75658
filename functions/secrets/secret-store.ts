import * as z from 'zod'
import { type SecretsManagerOptions, secretIn, secretsManager } from './secrets-manager.ts'

/** 32 bytes in base64url. */
const key = '[A-Za-z0-9_-]{43}'
const ring = z.string().regex(new RegExp(`^${key}(?:,${key}){0,7}$`))

/** The secrets that a function may be given, each a secret of its own in Secrets Manager, and what each must look like. */
const secretShapes = {
  /** Key ring: signs challenges and tickets. */
  ticket: ring,
  /** Key ring: HMAC over receipts' lookup secrets. */
  lookup: ring,
  /** Key ring: signs the simple form's tokens. */
  form: ring,
  /** Key ring: encrypts the tokens under which a receipt is followed without script. */
  follow: ring,
  /** Key ring: the MACs of claim codes. */
  claim: ring,
  /** Key ring: what the CDN shows the API. */
  origin: ring,
  /** Signs the checkpoints of the public log. */
  log: z.string().regex(new RegExp(`^${key}$`)),
  /** Turnstile's secret key. */
  turnstile: z.string().min(1).max(200),
  /** The mail server, `smtps://user:password@host:465`. */
  mail: z.url({ protocol: /^smtps?$/ }),
}
export type SecretName = keyof typeof secretShapes
export const secretNames = Object.keys(secretShapes) as [SecretName, ...SecretName[]]

/** Which secrets there are, by the id under which Secrets Manager knows them. */
export const SecretIds = z.partialRecord(z.enum(secretNames), z.string().min(1))
export type SecretIds = z.infer<typeof SecretIds>

/** What reading secrets takes. */
export interface SecretStoreOptions extends SecretsManagerOptions {
  readonly ids: SecretIds
}

/** Secrets as they were last read. */
export interface SecretStore {
  /** The value of one of {@link SecretStoreOptions.ids}. Throws `TypeError` for another. */
  get(name: SecretName): string
  /** Reads them again when they were read more than five minutes ago. A reading that fails leaves the values; the next call tries again. */
  fresh(): Promise<void>
}

/** For so long, in milliseconds, a key may be used that was changed meanwhile. */
export const SECRETS_GOOD_FOR = 5 * 60_000

/** Reads all secrets once. Throws `SecretsError`, which names the secret and never its value, when one cannot be read. */
export async function openSecretStore(options: SecretStoreOptions): Promise<SecretStore> {
  const read = reader(options)
  let values = await read()
  let readAt = options.now().getTime()
  return {
    get(name) {
      const value = values.get(name)
      if (value === undefined) throw new TypeError(`no secret ${name} is given to this function`)
      return value
    },
    async fresh() {
      if (options.now().getTime() - readAt < SECRETS_GOOD_FOR) return
      try {
        values = await read()
        readAt = options.now().getTime()
      } catch (error) {
        console.error(JSON.stringify({ event: 'fault', stage: 'secrets', kind: (error as Error).name }))
      }
    },
  }
}

/** A secret could not be read. */
export class SecretsError extends Error {
  constructor(name: SecretName, why: string) {
    super(`the secret ${name} cannot be read: ${why}`)
    this.name = 'SecretsError'
  }
}

/** Reads each secret at once. */
function reader({ ids, region, credentials, now, endpoint }: SecretStoreOptions) {
  const call = secretsManager({ region, credentials, endpoint, now })
  const readOne = async (name: SecretName, id: string): Promise<string> => {
    const reply = await call('GetSecretValue', { SecretId: id })
    if (reply.status !== 200) throw new SecretsError(name, `answer ${reply.status}`)
    const value = secretShapes[name].safeParse(secretIn(reply.text))
    if (!value.success) throw new SecretsError(name, 'it is not what this secret looks like')
    return value.data
  }
  return async () => {
    const given = Object.entries(ids) as [SecretName, string][]
    return new Map(
      await Promise.all(given.map(async ([name, id]) => [name, await readOne(name, id)] as const)),
    )
  }
}
