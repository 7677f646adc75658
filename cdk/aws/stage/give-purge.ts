import { Stack } from 'aws-cdk-lib'
import * as iam from 'aws-cdk-lib/aws-iam'
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'

/** Lets a function have the copies of one distribution thrown away, and nothing else of it. */
export function givePurge(to: NodejsFunction, distribution: string) {
  const { partition, account } = Stack.of(to)
  to.addEnvironment('DISTRIBUTION', distribution)
  to.addToRolePolicy(
    new iam.PolicyStatement({
      actions: ['cloudfront:CreateInvalidation'],
      resources: [`arn:${partition}:cloudfront::${account}:distribution/${distribution}`],
    }),
  )
}
