import { z } from 'zod'

const key = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

/** 32-byte keys, base64url, that never stand in a table. */
export const Secrets = z.strictObject({
  /** Signs challenges and tickets. */
  ticket: key,
  /** HMAC over receipts' lookup secrets. */
  lookup: key,
  /** Signs the simple form's tokens. */
  form: key,
})
export type Secrets = z.infer<typeof Secrets>

const common = {
  AWS_ENDPOINT_DYNAMODB: z.url().optional(),
  AWS_ENDPOINT_S3: z.url().optional(),
}

/** Environment of the functions; each handler parses the part it needs. */
export const Settings = z.object({
  ...common,
  TIPS_TABLE: z.string(),
  RECORDS_TABLE: z.string(),
  SEALED_BUCKET: z.string(),
  PUBLIC_BUCKET: z.string(),
  ORIGIN: z.url(),
  OIDC_ISSUER: z.url(),
  OIDC_AUDIENCE: z.string(),
  SECRETS: z.preprocess((text) => (typeof text === 'string' ? JSON.parse(text) : text), Secrets),
})
export type Settings = z.infer<typeof Settings>
