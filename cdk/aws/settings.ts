import { z } from 'zod'

/** The global edition: CloudFront, WAF, Cognito and ACM, all in the one region that serves the edge. */
export const GlobalSettings = z.strictObject({
  edition: z.literal('global'),
  /** The one hostname of site and API. */
  domain: z.hostname(),
  /** Certificates and web ACLs for CloudFront exist only here. */
  region: z.literal('us-east-1'),
})
export type GlobalSettings = z.infer<typeof GlobalSettings>

/** The edition for the partition aws-cn. What the operator must bring is named here. */
export const ChinaSettings = z.strictObject({
  edition: z.literal('china'),
  /** The one hostname of site and API, with its ICP record. */
  domain: z.hostname(),
  region: z.enum(['cn-north-1', 'cn-northwest-1']),
  /** Id of the certificate uploaded to IAM under the path /cloudfront/. */
  iamCertificateId: z.string().min(1),
  /** Issuer of staff tokens: a provider of the operator's own, with a second factor required. */
  oidcIssuer: z.url({ protocol: /^https$/ }),
  /** Audience that staff tokens must carry. */
  oidcAudience: z.string().min(1),
})
export type ChinaSettings = z.infer<typeof ChinaSettings>

/** One edition's settings, from the context of cdk.json. */
export const EditionSettings = z.discriminatedUnion('edition', [GlobalSettings, ChinaSettings])
export type EditionSettings = z.infer<typeof EditionSettings>

/** All editions that one synthesis writes. */
export const Editions = z.array(EditionSettings).min(1)
