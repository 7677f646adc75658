import { ofType, places, type Template } from './template.ts'

/** Types that aws-cn does not offer, or that this edition does without because their support there is unsure. */
const absentTypes = [
  /^AWS::Cognito::/,
  /^AWS::Lambda::Url$/,
  /^AWS::WAFv2::/,
  /^AWS::CertificateManager::/,
  /^AWS::SES::/,
  /^AWS::CloudFront::(Function|CachePolicy|OriginRequestPolicy|ResponseHeadersPolicy|OriginAccessControl|KeyValueStore)$/,
]

/** Properties of a distribution that CloudFront in China refuses. */
const absentProperties = [
  'CachePolicyId',
  'OriginRequestPolicyId',
  'ResponseHeadersPolicyId',
  'OriginAccessControlId',
  'LambdaFunctionAssociations',
  'FunctionAssociations',
  'AcmCertificateArn',
  'CloudFrontDefaultCertificate',
  'WebACLId',
]

/** Everything in a template that could not be deployed, or must not be used, in aws-cn. */
export function notForChina(template: Template): string[] {
  const types = Object.entries(template.Resources)
    .filter(([, { Type }]) => absentTypes.some((absent) => absent.test(Type)))
    .map(([name, { Type }]) => `${name}: ${Type}`)
  const distributions = ofType(template, 'AWS::CloudFront::Distribution')
  const properties = absentProperties.filter((property) =>
    distributions.some(([, { Properties }]) => places(Properties, property).length > 0),
  )
  const partition = /arn:aws:|\.amazonaws\.com(?!\.cn)\/|"[^"]*\.s3\.amazonaws\.com"/.exec(
    JSON.stringify(template),
  )
  return [...types, ...properties, ...(partition ? [`other partition: ${partition[0]}`] : [])]
}
