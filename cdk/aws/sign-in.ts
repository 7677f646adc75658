import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import * as cognito from 'aws-cdk-lib/aws-cognito'
import { Construct } from 'constructs'
import { accept } from './nag.ts'

/** Staff sign-in of the global edition: a user pool that demands a second factor and lets nobody sign up. */
export class SignIn extends Construct {
  readonly issuer: string
  readonly audience: string
  /** Origins that the desk speaks to while someone signs in. */
  readonly origins: string[]

  constructor(scope: Construct, id: string, domain: string) {
    super(scope, id)
    const pool = new cognito.UserPool(this, 'Pool', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      mfa: cognito.Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: cognito.AccountRecovery.NONE,
      passwordPolicy: {
        minLength: 14,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    const hosted = pool.addDomain('Domain', { cognitoDomain: { domainPrefix: domain.replaceAll('.', '-') } })
    const client = pool.addClient('Desk', {
      generateSecret: false,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [cognito.OAuthScope.OPENID],
        callbackUrls: [`https://${domain}/desk/`],
        logoutUrls: [`https://${domain}/desk/`],
      },
      accessTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.hours(12),
      preventUserExistenceErrors: true,
    })
    this.issuer = pool.userPoolProviderUrl
    this.origins = [`https://cognito-idp.${pool.stack.region}.amazonaws.com`, hosted.baseUrl()]
    this.audience = client.userPoolClientId
    accept(
      pool,
      'AwsSolutions-COG3',
      'Threat protection keeps addresses and devices of staff; a second factor is required of all.',
    )
    accept(
      pool,
      'AwsSolutions-COG8',
      'The plan with threat protection is not used; a second factor is required of all.',
    )
  }
}
