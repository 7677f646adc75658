import { Duration, Stack } from 'aws-cdk-lib'
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import { Construct } from 'constructs'
import type { Built } from '../../../shared/policy/answer-headers.ts'
import { giveBucket } from '../stage/equip.ts'
import { createFunction } from '../stage/function.ts'
import type { Buckets } from '../storage/buckets.ts'

/** What the front answers with. */
export type FrontProps = { bucket: Buckets['public']; built: Built; signIn: string[] }

/** The function that answers pages where the CDN can neither map addresses to objects nor set headers. It reads the public bucket and nothing else. */
export function createFront(scope: Construct, { bucket, built, signIn }: FrontProps): NodejsFunction {
  const capacity = { memorySize: 512, timeout: Duration.seconds(10) }
  const made = createFunction(new Construct(scope, 'Front'), {
    ...{ name: 'front', entry: 'functions/front/handler.ts', capacity },
  })
  giveBucket(made, { setting: 'PUBLIC_BUCKET', bucket, access: ['read'] })
  made.addEnvironment('FRONT', Stack.of(made).toJsonString({ built, signIn }))
  return made
}
