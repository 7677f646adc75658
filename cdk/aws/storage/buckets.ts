import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import * as s3 from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { accept } from '../nag.ts'

/** What a bucket keeps. */
interface Kept {
  readonly versioned: boolean
  readonly recoveryDays: number
  readonly cors?: s3.CorsRule[]
}

/**
 * The sealed and the public bucket, and that of records' files. All are private; only the CDN reads the public one. Sealed evidence and
 * records' files keep what was removed or written over for as long as the tables can be brought back, so that both can be brought
 * to one moment; then it is gone. The public bucket keeps nothing: it is made anew from the records.
 */
export class Buckets extends Construct {
  readonly sealed: s3.IBucket
  readonly public: s3.IBucket
  readonly records: s3.IBucket

  /** @param recoveryDays For how many days what was removed or written over is kept. */
  constructor(scope: Construct, id: string, recoveryDays: number) {
    super(scope, id)
    const restorable = { versioned: true, recoveryDays }
    this.sealed = this.bucket('Sealed', restorable)
    // What is public may be read from other sites' pages, also where the bucket itself answers.
    const anyOrigin = {
      allowedMethods: [s3.HttpMethods.GET, s3.HttpMethods.HEAD],
      ...{ allowedOrigins: ['*'], allowedHeaders: ['*'] },
    }
    this.public = this.bucket('Public', { versioned: false, recoveryDays, cors: [anyOrigin] })
    this.records = this.bucket('Records', restorable)
  }

  private bucket(id: string, { versioned, recoveryDays, cors = [] }: Kept): s3.IBucket {
    const bucket = new s3.Bucket(this, id, {
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      encryption: s3.BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: RemovalPolicy.RETAIN,
      versioned,
      cors,
      lifecycleRules: [
        { noncurrentVersionExpiration: Duration.days(recoveryDays), expiredObjectDeleteMarker: true },
        { abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
    })
    accept(bucket, 'AwsSolutions-S1', 'Server access logs hold client addresses, which are never written.')
    // The library's own types do not know exact optional properties.
    return bucket as s3.IBucket
  }
}
