import { Stack } from 'aws-cdk-lib'
import * as iam from 'aws-cdk-lib/aws-iam'
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Construct } from 'constructs'

/** Where alarms go, encrypted under a key of its own that CloudWatch may use; each address confirms by a link in a first mail. */
export function alarmTopic(scope: Construct, mail: readonly string[]): Topic {
  const cloudwatch = new ServicePrincipal('cloudwatch.amazonaws.com')
  const conditions = { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } }
  const key = new Key(scope, 'TopicKey', { enableKeyRotation: true })
  key.addToResourcePolicy(
    new iam.PolicyStatement({
      ...{ principals: [cloudwatch], actions: ['kms:Decrypt', 'kms:GenerateDataKey*'], resources: ['*'] },
      conditions,
    }),
  )
  const topic = new Topic(scope, 'Topic', { masterKey: key, enforceSSL: true })
  topic.addToResourcePolicy(
    new iam.PolicyStatement({
      ...{ principals: [cloudwatch], actions: ['sns:Publish'], resources: [topic.topicArn], conditions },
    }),
  )
  for (const address of mail) topic.addSubscription(new EmailSubscription(address))
  return topic
}
