import { stackName } from './editions.ts'
import type { Installation } from './installation.ts'

/** What a deployment will do, a line each, before anything is done. */
export function planOf(one: Installation, advice: readonly string[]): string[] {
  const front =
    one.edition === 'global'
      ? 'a CloudFront distribution with a certificate and a firewall, a Cognito user pool with a second factor'
      : 'a CloudFront distribution with the IAM certificate, a function that answers pages'
  return [
    `stack ${stackName(one)} in ${one.region}, for https://${one.domain}, run by ${one.site.operator}`,
    '  kept when the stack goes: two tables, three buckets, the secret keys',
    `  made anew at will: six functions, an HTTP API, alarms, ${front}`,
    `  what is destroyed can be brought back for ${one.recoveryDays} days, and the privacy page says so`,
    `  notices: ${one.mail ? `from ${one.mail.from}` : 'by webhook only'}`,
    ...(one.edition === 'global' && one.zone === undefined
      ? ['  it waits in the middle until the certificate’s DNS record stands: ACM shows it (docs/deploy.md)']
      : []),
    ...advice.map((line) => `  to know: ${line}`),
  ]
}

/** What a person does next, after a deployment, with the stack's outputs. */
export function afterwards(one: Installation, outputs: Readonly<Record<string, string>>): string[] {
  const { TipsTable, RecordsTable, Distribution } = outputs
  return [
    `deployed ${stackName(one)}`,
    ...Object.entries(outputs).map(([name, value]) => `  ${name}: ${value}`),
    ...(one.edition === 'global' && one.zone
      ? []
      : [`point ${one.domain} to ${Distribution} (CNAME or alias)`]),
    'only once, in a new installation:',
    `  AWS_REGION=${one.region} TIPS_TABLE=${TipsTable} RECORDS_TABLE=${RecordsTable} \\`,
    '    npx node cdk/operate/open-installation.ts <subject of the first administrator> <name>',
    `the site makes its pages within ten minutes; then https://${one.domain}/api/health says whether all is there`,
  ]
}
