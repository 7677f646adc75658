import * as z from 'zod'
import type { SiteSettings } from '../../shared/publication/public-records.ts'
import { SecretIds } from '../secrets/secret-store.ts'

const key = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

/** Turnstile, where it is offered: its secret key, and the hostname that its tokens must have been made on. */
export interface TurnstileSettings {
  readonly secret: string
  readonly hostname: string
}

const Site: z.ZodType<SiteSettings> = z
  .strictObject({
    origin: z.url(),
    operator: z.string(),
    bulletin: z.string().min(1).max(20),
    siteId: z.string(),
    icp: z.string(),
    policeRecord: z.string(),
    contact: z.string().min(1).max(200).exactOptional(),
    securityContact: z.url({ protocol: /^(?:mailto|https)$/ }).exactOptional(),
    findErrors: z.url({ protocol: /^https$/ }).exactOptional(),
    sample: z.boolean(),
    logPolicy: z.enum(['no-log', 'required']),
    recoveryDays: z.int().min(0).max(35),
    directoryKey: key,
    directoryMinimum: z.int().min(1).exactOptional(),
    edition: z.enum(['local', 'global', 'china']),
    signIn: z.strictObject({ issuer: z.url(), client: z.string(), audience: z.string() }).exactOptional(),
    turnstile: z.string().min(1).exactOptional(),
  })
  .refine(({ edition, turnstile }) => edition !== 'china' || turnstile === undefined)

const fromJson = <T>(schema: z.ZodType<T>) =>
  z.string().transform((text, context): T => {
    try {
      return schema.parse(JSON.parse(text))
    } catch {
      context.addIssue({ code: 'custom', message: 'not the JSON that is wanted' })
      return z.NEVER
    }
  })

/** What the front says of the build in its headers. */
const Front = z.strictObject({
  built: z.strictObject({ maps: z.array(z.string()), manifest: z.string() }),
  signIn: z.array(z.url()),
})

/** The environment of the functions. Each handler reads the part it is given: {@link readSettings}. */
export const Environment = z.object({
  AWS_ENDPOINT_DYNAMODB: z.url().optional(),
  AWS_ENDPOINT_S3: z.url().optional(),
  TIPS_TABLE: z.string(),
  RECORDS_TABLE: z.string(),
  SEALED_BUCKET: z.string(),
  PUBLIC_BUCKET: z.string(),
  RECORDS_BUCKET: z.string(),
  OIDC_ISSUER: z.url(),
  OIDC_AUDIENCE: z.string(),
  /** A value that a staff token must hold for its second factor, when the provider states it. */
  OIDC_FACTOR: z.string().optional(),
  /** The claim that holds it, where the provider does not call it `amr`. */
  OIDC_FACTOR_CLAIM: z.string().optional(),
  /** The claim that says when someone signed in, where the provider does not call it `auth_time`. */
  OIDC_TIME_CLAIM: z.string().optional(),
  AWS_ENDPOINT_SECRETSMANAGER: z.url().optional(),
  /** The secrets that this function may read, by name. */
  SECRETS: fromJson(SecretIds),
  SITE: fromJson(Site),
  /** The hostname that Turnstile's tokens must have been made on, where it is offered. */
  TURNSTILE_HOSTNAME: z.hostname().optional(),
  /** The address that notices come from, where there is a mail server. */
  MAIL_FROM: z.string().min(3).max(200).optional(),
  /** Id of the CloudFront distribution that stands before the public bucket. */
  DISTRIBUTION: z.string().min(1).optional(),
  /** What Lambda says of a function's place and role. */
  AWS_REGION: z.string().optional(),
  AWS_ACCESS_KEY_ID: z.string().optional(),
  AWS_SECRET_ACCESS_KEY: z.string().optional(),
  AWS_SESSION_TOKEN: z.string().optional(),
})

/** How staff sign in, in the names that the sign-in takes. */
export const SignInEnvironment = Environment.pick({
  OIDC_ISSUER: true,
  OIDC_AUDIENCE: true,
  OIDC_FACTOR: true,
  OIDC_FACTOR_CLAIM: true,
  OIDC_TIME_CLAIM: true,
}).transform((set) => ({
  issuer: set.OIDC_ISSUER,
  audience: set.OIDC_AUDIENCE,
  ...(set.OIDC_FACTOR !== undefined && { factor: set.OIDC_FACTOR }),
  ...(set.OIDC_FACTOR_CLAIM !== undefined && { factorClaim: set.OIDC_FACTOR_CLAIM }),
  ...(set.OIDC_TIME_CLAIM !== undefined && { timeClaim: set.OIDC_TIME_CLAIM }),
}))

/** Part of the environment. Throws with the names of settings missing or wrong, never their values. */
export function readSettings<T>(part: z.ZodType<T>): T {
  const parsed = part.safeParse(process.env)
  if (parsed.success) return parsed.data
  const names = parsed.error.issues.map((issue) => issue.path.join('.'))
  throw new Error(`settings missing or wrong: ${names.join(', ')}`)
}

/** The part that only the front has: the headers' choice, as JSON. */
export const FrontEnvironment = z.object({ FRONT: fromJson(Front) })
