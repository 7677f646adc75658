import * as z from 'zod'
import { bulletinPrefix } from '../../shared/place/province.ts'

/** What the installation says of itself on its pages. */
const Site = z.strictObject({
  /** Who runs it, as it must stand on every page. */
  operator: z.string().min(1),
  /** What a bulletin's number begins with. */
  bulletin: z.string().min(1).max(20).default(bulletinPrefix),
  /** Number of the government site mark, or empty. */
  siteId: z.string(),
  /** ICP record number, or empty. */
  icp: z.string(),
  /** Police record number, or empty. */
  policeRecord: z.string(),
  /** How readers reach who runs it: a telephone, an address. Absent: the operator's name stands there. */
  contact: z.string().min(1).max(200).exactOptional(),
  /** Whom to tell of a hole in the site: `mailto:…` or `https://…`. Absent: there is no security.txt. */
  securityContact: z.url({ protocol: /^(?:mailto|https)$/ }).exactOptional(),
  /** Where faults of government sites are reported, 政府网站找错. Absent: no such link. */
  findErrors: z.url({ protocol: /^https$/ }).exactOptional(),
  /** What is logged about visitors: nothing, or what a jurisdiction's counsel demands. */
  logPolicy: z.enum(['no-log', 'required']),
})

/** For so many days after its destruction whoever runs the installation can bring content back: the tables' recovery. */
const RecoveryDays = z.int().min(1).max(35).default(35)

/** The mail server that notices to offices go through. Absent: offices are told by webhook only. */
const Mail = z
  .strictObject({
    /** The address that notices come from. */
    from: z.email(),
    /** Name in Secrets Manager of the server's address with its password, put there before the deployment. */
    secretName: z.string().min(1),
  })
  .optional()

/** Who is told of alarms. Absent: nobody is, and alarms are only seen in the console. */
const AlarmMail = z.strictObject({ mail: z.array(z.email()).min(1) }).optional()

/**
 * What everybody together may take. It bounds what a flood can cost, not what people need: the values here let a thousand reports a
 * second through, each of four requests and some files. All functions together must leave 100 of the account's quota.
 */
const Limits = z
  .strictObject({
    /** Requests a second to the API, over all addresses; the rest is answered 429. */
    requests: z.int().min(1000).default(8000),
    /** How many of each function run at once. What one of them does not get takes nothing from the others. */
    intake: z.int().min(50).default(400),
    /** The door without script, where a report takes a third of a second of a processor. */
    plain: z.int().min(10).default(40),
    desk: z.int().min(20).default(150),
    newsroom: z.int().min(10).default(50),
    /**
     * Write units a second for which the tips table and each of its indexes are ready at once. A new table takes 4,000, some two hundred
     * reports, and doubles within half an hour (`docs/scale.md`). Paid once for each unit, and never lowered again. Absent: what the
     * platform gives.
     */
    warmWrites: z.int().min(4000).max(40_000).optional(),
  })
  .prefault({})
export type Limits = z.infer<typeof Limits>

/** The global edition: CloudFront, WAF, Cognito and ACM, all in the one region that serves the edge. */
export const GlobalSettings = z.strictObject({
  edition: z.literal('global'),
  /** The one hostname of site and API. */
  domain: z.hostname(),
  /** Certificates and web ACLs for CloudFront exist only here. */
  region: z.literal('us-east-1'),
  /** The hosted zone in Route 53 that holds the domain: certificate and names are made in it. Absent: made by hand. */
  zone: z.strictObject({ id: z.string().min(1), name: z.hostname() }).optional(),
  site: Site,
  recoveryDays: RecoveryDays,
  mail: Mail,
  alarms: AlarmMail,
  limits: Limits,
  /**
   * Requests that one address may make to the API in five minutes before the edge refuses it. The edge counts in its memory and
   * keeps no record of ours. Absent: addresses are not counted, for a dormitory shares one.
   */
  addressLimit: z.int().min(10_000).optional(),
  /** Turnstile as another way to a ticket, which a reporter may choose. Absent: not offered. */
  turnstile: z
    .strictObject({
      /** The widget's public key. */
      siteKey: z.string().min(1),
      /** Name in Secrets Manager of the widget's secret key, put there before the deployment. */
      secretName: z.string().min(1),
    })
    .optional(),
})
export type GlobalSettings = z.infer<typeof GlobalSettings>

/** The edition for the partition aws-cn. What the operator must bring is named here. */
export const ChinaSettings = z.strictObject({
  edition: z.literal('china'),
  /** The one hostname of site and API, with its ICP record. */
  domain: z.hostname(),
  region: z.enum(['cn-north-1', 'cn-northwest-1']),
  site: Site,
  recoveryDays: RecoveryDays,
  mail: Mail,
  alarms: AlarmMail,
  limits: Limits,
  /** Id of the certificate uploaded to IAM under the path /cloudfront/. */
  iamCertificateId: z.string().min(1),
  /** Issuer of staff tokens: a provider of the operator's own, with a second factor required. */
  oidcIssuer: z.url({ protocol: /^https$/ }),
  /** Audience that staff tokens must carry. */
  oidcAudience: z.string().min(1),
  /** Id of the desk at that provider: a public client, code with PKCE, answers to /desk/. */
  oidcClient: z.string().min(1),
  /** What the factor's claim must hold, when the provider states how someone signed in. */
  oidcFactor: z.string().min(1).optional(),
  /** The claim that holds it, where it is not `amr`. */
  oidcFactorClaim: z.string().min(1).optional(),
  /** The claim that says when someone signed in, where it is not `auth_time`. */
  oidcTimeClaim: z.string().min(1).optional(),
})
export type ChinaSettings = z.infer<typeof ChinaSettings>

/** The administrators' Ed25519 public key, base64url: pinned in the build, the same for all editions. */
export const DirectoryKey = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

/** The least sequence of the directory that is sealed by. */
export const DirectoryMinimum = z.coerce.number().int().min(1)
