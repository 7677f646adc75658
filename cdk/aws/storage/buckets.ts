import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import * as s3 from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { accept } from '../nag.ts'

/**
 * The sealed and the public bucket, and that of records' files. All are private; only the CDN reads the public one. None keeps versions: what is
 * removed is gone. Should an operator turn versions on, older ones go when the tables' recovery ends.
 */
export class Buckets extends Construct {
  readonly sealed: s3.IBucket
  readonly public: s3.IBucket
  readonly records: s3.IBucket

  /** @param recoveryDays For how many days an older version of an object may be kept. */
  constructor(scope: Construct, id: string, recoveryDays: number) {
    super(scope, id)
    this.sealed = this.bucket('Sealed', recoveryDays)
    // What is public may be read from other sites' pages, also where the bucket itself answers.
    const anyOrigin = {
      allowedMethods: [s3.HttpMethods.GET, s3.HttpMethods.HEAD],
      ...{ allowedOrigins: ['*'], allowedHeaders: ['*'] },
    }
    this.public = this.bucket('Public', recoveryDays, [anyOrigin])
    this.records = this.bucket('Records', recoveryDays)
  }

  private bucket(id: string, recoveryDays: number, cors: s3.CorsRule[] = []): s3.IBucket {
    const bucket = new s3.Bucket(this, id, {
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      encryption: s3.BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: RemovalPolicy.RETAIN,
      cors,
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(recoveryDays) }],
    })
    accept(bucket, 'AwsSolutions-S1', 'Server access logs hold client addresses, which are never written.')
    // The library's own types do not know exact optional properties.
    return bucket as s3.IBucket
  }
}
