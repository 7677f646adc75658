import { Stack } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import { accept } from '../nag.ts'

/** A key of 32 bytes in base64url has 43 signs, of which the last carries two bits; here it is always A. */
const generated = { passwordLength: 42, excludePunctuation: true, includeSpace: false }

/** The secret keys, made by the platform and known to no person. They stand outside the tables. */
export class StageSecrets extends Construct {
  /** The setting SECRETS of the functions. */
  readonly setting: string
  /** The setting CLAIM_KEY of intake and desk. */
  readonly claimKey: string
  /** The setting LOG_KEY of publish. */
  readonly logKey: string
  /** What the CDN shows the API to be let in. */
  readonly originKey: string

  constructor(scope: Construct, id: string) {
    super(scope, id)
    const [ticket, lookup, form, follow] = ['Ticket', 'Lookup', 'Form', 'Follow'].map(
      (name) => `${this.key(name)}A`,
    )
    this.setting = Stack.of(this).toJsonString({ ticket, lookup, form, follow })
    this.claimKey = `${this.key('Claim')}A`
    this.logKey = `${this.key('Log')}A`
    this.originKey = this.key('Origin')
  }

  /** A secret that the operator brought, by its name, read at deployment as the others are. */
  brought(name: string): string {
    return Secret.fromSecretNameV2(this, name, name).secretValue.unsafeUnwrap()
  }

  private key(name: string): string {
    const secret = new Secret(this, name, { generateSecretString: generated })
    accept(
      secret,
      'AwsSolutions-SMG4',
      'Turning these keys over by the calendar would shut reporters out of their receipts; it is done by hand.',
    )
    return secret.secretValue.unsafeUnwrap()
  }
}
