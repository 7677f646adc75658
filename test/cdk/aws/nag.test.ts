import { App, Stack } from 'aws-cdk-lib'
import { Bucket } from 'aws-cdk-lib/aws-s3'
import { describe, expect, it } from 'vitest'
import { checkWithNag } from '../../../cdk/aws/nag.ts'

describe('the checks at synthesis', () => {
  it('refuse an app with a finding that nobody accepted', () => {
    const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } })
    new Bucket(new Stack(app, 'careless'), 'Open')
    checkWithNag(app)
    expect(() => app.synth()).toThrow(/AwsSolutions-S10/)
  })
})
