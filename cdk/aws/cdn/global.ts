import { Annotations, Duration } from 'aws-cdk-lib'
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager'
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront'
import {
  AccessLevel,
  Function as EdgeFunction,
  FunctionCode,
  FunctionRuntime,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { AaaaRecord, ARecord, HostedZone, type IHostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53'
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets'
import type * as s3 from 'aws-cdk-lib/aws-s3'
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2'
import { Construct } from 'constructs'
import {
  type Built,
  checkPageHeaders,
  fileHeaders,
  openFolders,
  openHeaders,
  scriptsFolder,
  securityHeaders,
} from '../../../shared/policy/answer-headers.ts'
import { checkPaths } from '../../../shared/policy/content-policy.ts'
import { accept } from '../nag.ts'
import { answerHeaders } from './answer-headers.ts'

/** What the CDN stands before. */
export type CdnProps = {
  domain: string
  bucket: s3.IBucket
  apiHost: string
  originKey: string
  signIn: string[]
  /** What the answers say of the build. */
  built: Built
  /** Whether the report page may frame the page that loads Turnstile. */
  turnstile: boolean
  /** The hosted zone that holds the domain, where there is one. */
  zone?: { id: string; name: string } | undefined
  /** The setting of this name. */
  addressLimit?: number | undefined
}

/** The global edition's CDN: origin access control, a firewall, and no log of any kind. */
export class GlobalCdn extends Construct {
  /** Of the distribution. */
  readonly id: string
  /** The distribution's own host name, to which the domain points. */
  readonly host: string
  /** ARN of the certificate of the domain. */
  readonly certificate: string

  constructor(scope: Construct, id: string, props: CdnProps) {
    super(scope, id)
    const { domain, bucket, apiHost, originKey, signIn, built } = props
    const zone =
      props.zone &&
      HostedZone.fromHostedZoneAttributes(this, 'Zone', {
        hostedZoneId: props.zone.id,
        zoneName: props.zone.name,
      })
    const shared = {
      viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: answerHeaders(this, 'Headers', securityHeaders(built)),
      compress: true,
    }
    const pages = { ...shared, ...this.pages(bucket) }
    const deskHeaders = answerHeaders(this, 'DeskHeaders', securityHeaders(built, signIn))
    const desk = { ...pages, responseHeadersPolicy: deskHeaders }
    const certificate = new Certificate(this, 'Certificate', {
      domainName: domain,
      validation: CertificateValidation.fromDns(zone),
    })
    this.certificate = certificate.certificateArn
    const distribution = new cloudfront.Distribution(this, 'Distribution', {
      domainNames: [domain],
      certificate,
      minimumProtocolVersion: cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: cloudfront.HttpVersion.HTTP2_AND_3,
      defaultRootObject: 'index.html',
      webAclId: createFirewall(this, props.addressLimit),
      enableLogging: false,
      defaultBehavior: pages,
      additionalBehaviors: {
        [`${scriptsFolder}*`]: {
          ...pages,
          responseHeadersPolicy: answerHeaders(this, 'FileHeaders', fileHeaders),
        },
        ...openBehaviors({
          ...pages,
          responseHeadersPolicy: answerHeaders(this, 'OpenHeaders', openHeaders(built)),
        }),
        '/desk*': desk,
        '/en/desk*': desk,
        ...(props.turnstile && this.checkPage(pages, built)),
        '/api/*': { ...shared, ...this.api(apiHost, originKey), compress: false },
      },
    })
    this.id = distribution.distributionId
    this.host = distribution.distributionDomainName
    if (zone) this.pointTo(distribution, zone, domain)
    accept(
      distribution,
      'AwsSolutions-CFR1',
      'Reporters may be anywhere; the site refuses nobody by country.',
    )
    Annotations.of(distribution).acknowledgeWarning(
      '@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk',
      'The root has a default object, and query strings never reach the bucket.',
    )
    accept(distribution, 'AwsSolutions-CFR3', 'Access logs hold client addresses, which are never written.')
  }

  private pointTo(distribution: cloudfront.Distribution, zone: IHostedZone, recordName: string) {
    const target = RecordTarget.fromAlias(new CloudFrontTarget(distribution))
    new ARecord(this, 'Address', { zone, recordName, target })
    new AaaaRecord(this, 'Address6', { zone, recordName, target })
  }

  /** One page alone may load what a reporter chooses on another. */
  private checkPage(pages: cloudfront.BehaviorOptions, built: Built) {
    const responseHeadersPolicy = answerHeaders(this, 'CheckHeaders', checkPageHeaders(built))
    return Object.fromEntries(checkPaths.map((path) => [path, { ...pages, responseHeadersPolicy }]))
  }

  private pages(bucket: s3.IBucket): cloudfront.BehaviorOptions {
    return {
      origin: S3BucketOrigin.withOriginAccessControl(bucket, {
        originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
      }),
      cachePolicy: new cloudfront.CachePolicy(this, 'Minute', {
        minTtl: Duration.seconds(0),
        defaultTtl: Duration.minutes(1),
        maxTtl: Duration.days(365),
        enableAcceptEncodingBrotli: true,
        enableAcceptEncodingGzip: true,
      }),
      functionAssociations: [
        { eventType: cloudfront.FunctionEventType.VIEWER_REQUEST, function: pageRewrite(this) },
      ],
    }
  }

  /** Everything a request needs goes through, save what could tell a reporter apart. */
  private api(host: string, originKey: string): cloudfront.BehaviorOptions {
    return {
      origin: new HttpOrigin(host, {
        protocolPolicy: cloudfront.OriginProtocolPolicy.HTTPS_ONLY,
        originSslProtocols: [cloudfront.OriginSslPolicy.TLS_V1_2],
        customHeaders: { 'x-origin-key': originKey },
      }),
      allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
      cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
      originRequestPolicy: new cloudfront.OriginRequestPolicy(this, 'Plain', {
        headerBehavior: cloudfront.OriginRequestHeaderBehavior.denyList('host', 'user-agent', 'referer'),
        queryStringBehavior: cloudfront.OriginRequestQueryStringBehavior.all(),
        cookieBehavior: cloudfront.OriginRequestCookieBehavior.none(),
      }),
    }
  }
}

/** The open data and the feeds, which other sites' pages may read. */
const openBehaviors = (open: cloudfront.BehaviorOptions) =>
  Object.fromEntries(openFolders.map((path) => [path.endsWith('/') ? `${path}*` : path, open]))

/** The same mapping as `pageKey`, in the small JavaScript that runs at the edge. */
export const rewriteCode = `function handler(event) {
  var request = event.request
  var last = request.uri.slice(request.uri.lastIndexOf('/') + 1)
  if (last === '') request.uri += 'index.html'
  else if (last.indexOf('.') < 0 && request.uri.indexOf('/data/log/') !== 0) request.uri += '/index.html'
  return request
}
`

/** Maps the address of a page to its object. */
export const pageRewrite = (scope: Construct) =>
  new EdgeFunction(scope, 'Rewrite', {
    code: FunctionCode.fromInline(rewriteCode),
    runtime: FunctionRuntime.JS_2_0,
  })

/** Counts only: no samples of requests are kept. */
const counts = (metricName: string) => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
})

/** Refuses an address that asks the API for far more than a dormitory would; absent without the setting. */
const addressRule = (limit: number): CfnWebACL.RuleProperty => ({
  name: 'one-address',
  priority: 1,
  action: { block: {} },
  visibilityConfig: counts('one-address'),
  statement: {
    rateBasedStatement: {
      aggregateKeyType: 'IP',
      evaluationWindowSec: 300,
      limit,
      scopeDownStatement: {
        byteMatchStatement: {
          fieldToMatch: { uriPath: {} },
          positionalConstraint: 'STARTS_WITH',
          searchString: '/api/',
          textTransformations: [{ priority: 0, type: 'NONE' }],
        },
      },
    },
  },
})

/**
 * A firewall that keeps no logs and no samples, and returns its ARN. It stops known attacks, and counts by address only where a
 * setting says from which number on, because a dormitory shares one.
 */
function createFirewall(scope: Construct, addressLimit: number | undefined): string {
  const acl = new CfnWebACL(scope, 'Firewall', {
    scope: 'CLOUDFRONT',
    defaultAction: { allow: {} },
    visibilityConfig: counts('firewall'),
    rules: [
      {
        name: 'known-attacks',
        priority: 0,
        overrideAction: { none: {} },
        visibilityConfig: counts('known-attacks'),
        statement: {
          managedRuleGroupStatement: { vendorName: 'AWS', name: 'AWSManagedRulesKnownBadInputsRuleSet' },
        },
      },
      ...(addressLimit === undefined ? [] : [addressRule(addressLimit)]),
    ],
  })
  return acl.attrArn
}
