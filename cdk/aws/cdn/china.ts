import { CfnCloudFrontOriginAccessIdentity, CfnDistribution } from 'aws-cdk-lib/aws-cloudfront'
import * as iam from 'aws-cdk-lib/aws-iam'
import type * as s3 from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { HEADERS } from '../../../shared/contract/filing.ts'
import { scriptsFolder } from '../../../shared/policy/answer-headers.ts'
import { accept } from '../nag.ts'

/** What the CDN stands before; the certificate is one in IAM. */
export type ChinaCdnProps = {
  domain: string
  bucket: s3.IBucket
  apiHost: string
  originKey: string
  iamCertificateId: string
}

const https = 'redirect-to-https'
const readMethods = ['GET', 'HEAD']
const allMethods = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'POST', 'PATCH', 'DELETE']
const none = { forward: 'none' }

/** Pages come through the front, which maps addresses to objects and sets headers; caches hold them for a minute, as it says. */
const pageBehavior = {
  targetOriginId: 'api',
  viewerProtocolPolicy: https,
  allowedMethods: readMethods,
  compress: true,
  forwardedValues: { queryString: false, cookies: none },
  minTtl: 0,
  defaultTtl: 60,
  maxTtl: 31536000,
}

/** Files by their own names, straight from the bucket: those of the build, and those that may be larger than a function can answer. */
const fileBehaviors = [
  `${scriptsFolder}*`,
  '/waict/*',
  '/data/cases.*',
  '/data/firms.*',
  '/data/documents.*',
  '/data/log.jsonl',
  '/data/photos/*',
].map((pathPattern) => ({
  ...pageBehavior,
  pathPattern,
  targetOriginId: 'pages',
  // The bucket says for whom: the same for everybody.
  forwardedValues: { queryString: false, cookies: none, headers: ['Origin'] },
}))

const apiBehavior = {
  pathPattern: '/api/*',
  targetOriginId: 'api',
  viewerProtocolPolicy: https,
  allowedMethods: allMethods,
  compress: false,
  forwardedValues: {
    queryString: true,
    cookies: none,
    headers: ['Accept', 'Accept-Language', 'Authorization', ...Object.values(HEADERS)],
  },
  minTtl: 0,
  defaultTtl: 0,
  maxTtl: 0,
}

/**
 * The china edition's CDN, of parts that exist in aws-cn: forwarded values, an origin access identity, an IAM
 * certificate; no edge code, no policies by id, no firewall, no logs.
 */
export class ChinaCdn extends Construct {
  /** Of the distribution. */
  readonly id: string
  /** The distribution's own host name, to which the domain points. */
  readonly host: string

  constructor(scope: Construct, id: string, props: ChinaCdnProps) {
    super(scope, id)
    const identity = this.reader(props.bucket)
    const distribution = new CfnDistribution(this, 'Distribution', {
      distributionConfig: {
        enabled: true,
        aliases: [props.domain],
        viewerCertificate: {
          iamCertificateId: props.iamCertificateId,
          sslSupportMethod: 'sni-only',
          minimumProtocolVersion: 'TLSv1.2_2021',
        },
        httpVersion: 'http2',
        origins: [this.pages(props.bucket, identity), this.api(props)],
        defaultCacheBehavior: pageBehavior,
        cacheBehaviors: [apiBehavior, ...fileBehaviors],
      },
    })
    this.id = distribution.ref
    this.host = distribution.attrDomainName
    accept(
      distribution,
      'AwsSolutions-CFR1',
      'Reporters may be anywhere; the site refuses nobody by country.',
    )
    accept(distribution, 'AwsSolutions-CFR2', 'This partition offers no web firewall for CloudFront here.')
    accept(distribution, 'AwsSolutions-CFR3', 'Access logs hold client addresses, which are never written.')
    accept(
      distribution,
      'AwsSolutions-CFR7',
      'This partition refuses origin access control; an identity stands in.',
    )
  }

  private reader(bucket: s3.IBucket) {
    const identity = new CfnCloudFrontOriginAccessIdentity(this, 'Identity', {
      cloudFrontOriginAccessIdentityConfig: { comment: 'Reads the public bucket' },
    })
    const principals = [new iam.CanonicalUserPrincipal(identity.attrS3CanonicalUserId)]
    bucket.addToResourcePolicy(
      new iam.PolicyStatement({
        principals,
        actions: ['s3:GetObject'],
        resources: [bucket.arnForObjects('*')],
      }),
    )
    bucket.addToResourcePolicy(
      new iam.PolicyStatement({ principals, actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }),
    )
    return identity
  }

  private pages(bucket: s3.IBucket, identity: CfnCloudFrontOriginAccessIdentity) {
    return {
      id: 'pages',
      domainName: bucket.bucketRegionalDomainName,
      s3OriginConfig: { originAccessIdentity: `origin-access-identity/cloudfront/${identity.ref}` },
    }
  }

  private api({ apiHost, originKey }: ChinaCdnProps) {
    return {
      id: 'api',
      domainName: apiHost,
      customOriginConfig: { originProtocolPolicy: 'https-only', originSslProtocols: ['TLSv1.2'] },
      originCustomHeaders: [{ headerName: 'x-origin-key', headerValue: originKey }],
    }
  }
}
