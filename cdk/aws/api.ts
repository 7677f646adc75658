import { Duration } from 'aws-cdk-lib'
import { type CfnStage, HttpApi, HttpMethod, type HttpRoute } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaAuthorizer, HttpLambdaResponseType } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import { Construct } from 'constructs'
import { type StageName, stagePaths } from '../stages.ts'
import { accept } from './nag.ts'
import type { Limits } from './settings.ts'
import { giveSecrets } from './stage/equip.ts'
import { createFunction } from './stage/function.ts'
import type { StageSecrets } from './stage/secrets.ts'

/** What the API is in front of, and the secrets, of which the gate reads what the CDN shows. */
export type ApiProps = {
  functions: Record<StageName, NodejsFunction>
  secrets: StageSecrets
  limits: Limits
  /** Answers every address that is no stage's, where the edition needs one. */
  front?: NodejsFunction | undefined
}

/**
 * What each of the two paths of the door without script takes: together no more at once than its function. The rest is answered
 * 429 and reaches nothing. A page of the form takes milliseconds, so that whoever opens forms shuts nobody out.
 */
const slowDoor = ({ plain }: Limits) => ({
  ThrottlingBurstLimit: Math.floor(plain / 2),
  ThrottlingRateLimit: Math.floor(plain * 2.5),
})

/**
 * The HTTP API: one route per stage's paths. Its own address answers only requests that carry the CDN's key.
 * It keeps no access log: a line per call would note the moment of every filing.
 */
export class Api extends Construct {
  /** Host name of the API's own address, for the CDN. */
  readonly host: string
  readonly api: HttpApi

  constructor(scope: Construct, id: string, { functions, secrets, limits, front }: ApiProps) {
    super(scope, id)
    this.api = new HttpApi(this, 'Http', { defaultAuthorizer: this.gate(secrets) })
    const routes = stagePaths.flatMap(({ path, stage }) => this.route(path, stage, functions[stage]))
    if (front) this.pages(front)
    this.host = `${this.api.apiId}.execute-api.${this.api.stack.region}.${this.api.stack.urlSuffix}`
    this.limit(routes, limits)
    accept(this, 'AwsSolutions-APIG1', 'An access log would note the moment of every filing.')
  }

  private gate(secrets: StageSecrets) {
    const scope = new Construct(this, 'Gate')
    const capacity = { memorySize: 256, timeout: Duration.seconds(5) }
    const made = createFunction(scope, { name: 'gate', entry: 'cdk/aws/gate/handler.ts', capacity })
    giveSecrets(made, ['origin'], secrets)
    return new HttpLambdaAuthorizer('FromCdn', made, {
      identitySource: ['$request.header.x-origin-key'],
      responseTypes: [HttpLambdaResponseType.SIMPLE],
      resultsCacheTtl: Duration.hours(1),
    })
  }

  private route(path: string, stage: StageName, handler: NodejsFunction) {
    return this.api.addRoutes({
      path: path.replace('*', '{proxy+}'),
      methods: [HttpMethod.ANY],
      integration: new HttpLambdaIntegration(`${stage}${path.includes('*') ? 'Rest' : ''}`, handler),
    })
  }

  private pages(front: NodejsFunction) {
    this.api.addRoutes({
      path: '/{proxy+}',
      methods: [HttpMethod.GET, HttpMethod.HEAD],
      integration: new HttpLambdaIntegration('front', front),
    })
    this.api.addRoutes({
      path: '/',
      methods: [HttpMethod.GET, HttpMethod.HEAD],
      integration: new HttpLambdaIntegration('frontRoot', front),
    })
  }

  /** Bounds what a flood costs. Half as many may come at one moment as in a second. */
  private limit(routes: readonly HttpRoute[], limits: Limits) {
    const { requests } = limits
    const stage = this.api.defaultStage?.node.defaultChild as CfnStage
    stage.defaultRouteSettings = {
      throttlingBurstLimit: Math.floor(requests / 2),
      throttlingRateLimit: requests,
    }
    const slow = stagePaths
      .filter((one) => one.stage === 'plain')
      .map(({ path }) => [`ANY ${path}`, slowDoor(limits)])
    stage.routeSettings = Object.fromEntries(slow)
    // Settings of a route that is not there yet are refused.
    for (const route of routes) stage.node.addDependency(route)
  }
}
