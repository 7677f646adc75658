import { RemovalPolicy } from 'aws-cdk-lib'
import { type ISecret, Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import type { SecretName } from '../../../functions/secrets/secret-store.ts'
import { accept } from '../nag.ts'

/** A key as text has 43 signs. Of the last one four bits are not used. */
const generated = { passwordLength: 43, excludePunctuation: true, includeSpace: false }

/** The keys that the platform makes and no person knows. */
const own = ['ticket', 'lookup', 'form', 'follow', 'claim', 'origin', 'log'] as const

/** Names in Secrets Manager of what the operator brings. */
export type Brought = { [name in Exclude<SecretName, (typeof own)[number]>]?: string | undefined }

/**
 * The secrets, each by itself, outside the tables and kept when the stack goes. Functions read them when they start and every
 * five minutes, each those alone that it needs.
 */
export class StageSecrets extends Construct {
  readonly secrets: ReadonlyMap<SecretName, ISecret>
  /** What the CDN shows the API to be let in. */
  readonly originKey: string

  constructor(scope: Construct, id: string, brought: Brought) {
    super(scope, id)
    const made = own.map((name) => [name, this.make(name)] as const)
    const given = Object.entries(brought).flatMap(([name, known]) =>
      known === undefined ? [] : [[name as SecretName, Secret.fromSecretNameV2(this, name, known)] as const],
    )
    this.secrets = new Map<SecretName, ISecret>([...made, ...given])
    this.originKey = this.of('origin').secretValue.unsafeUnwrap()
  }

  /** One of the secrets. Throws when the installation has none of this name. */
  of(name: SecretName): ISecret {
    const secret = this.secrets.get(name)
    if (!secret) throw new Error(`no secret ${name}`)
    return secret
  }

  private make(name: (typeof own)[number]): ISecret {
    const secret = new Secret(this, name[0]?.toUpperCase() + name.slice(1), {
      generateSecretString: generated,
      removalPolicy: RemovalPolicy.RETAIN,
      description: `Mingcha: ${name}. Change it with cdk/operate/change-key.ts only: docs/deploy.md`,
    })
    accept(
      secret,
      'AwsSolutions-SMG4',
      'Keys are changed by a command that keeps the one before: by the calendar alone receipts would be lost.',
    )
    // The library's own types do not know exact optional properties.
    return secret as ISecret
  }
}
