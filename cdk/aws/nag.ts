import { type App, type CfnElement, Stack, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import type { IConstruct } from 'constructs'

/** Has every synthesis of the app checked against the AWS Solutions rules; an unaccepted finding fails it. */
export function checkWithNag(app: App) {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
}

/** Accepts one finding on one construct, with the reason why it stands. */
export function accept(construct: IConstruct, id: string, reason: string) {
  Validations.of(construct).acknowledge({ id, reason })
}

/** A construct's name inside the template, as findings print it. */
export const logicalId = (construct: IConstruct) =>
  Stack.of(construct).getLogicalId(construct.node.defaultChild as CfnElement)
