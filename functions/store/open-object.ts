import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { hashInParts } from '../../shared/value/hash.ts'

/** Bytes of a part: S3 wants at least 5 MiB of all but the last. */
const PART = 8 * 1024 * 1024

/** Where and how an object is stored. */
type Target = Pick<PutObjectCommandInput, 'Bucket' | 'Key' | 'ContentType' | 'CacheControl'>

/** An object that is being stored piece by piece. */
export interface Writing {
  write(piece: Uint8Array | string): Promise<void>
  /** What was stored: only then can it be read. */
  end(): Promise<{ bytes: number; sha256: string }>
}

/** Stores what comes in pieces: as one object when it is short, in parts of 8 MiB otherwise. */
export function openObject(client: S3Client, target: Target): Writing {
  const hash = hashInParts()
  const upload = new Upload(client, target)
  let [held, size, bytes]: [Buffer[], number, number] = [[], 0, 0]
  return {
    async write(piece) {
      const part = Buffer.from(piece)
      hash.add(part)
      held.push(part)
      size += part.length
      bytes += part.length
      if (size < PART) return
      const whole = Buffer.concat(held)
      ;[held, size] = [[], 0]
      await upload.add(whole)
    },
    async end() {
      await upload.end(Buffer.concat(held))
      return { bytes, sha256: hash.end() }
    },
  }
}

/** An object that is stored in parts, begun with its first. */
class Upload {
  readonly #client: S3Client
  readonly #target: Target
  #id: string | undefined
  readonly #parts: { ETag: string | undefined; PartNumber: number }[] = []

  constructor(client: S3Client, target: Target) {
    this.#client = client
    this.#target = target
  }

  async add(Body: Buffer): Promise<void> {
    const { Bucket, Key } = this.#target
    this.#id ??= (
      await this.#client.send(new CreateMultipartUploadCommand({ ...this.#target, Bucket, Key }))
    ).UploadId
    const PartNumber = this.#parts.length + 1
    const { ETag } = await this.#client.send(
      new UploadPartCommand({ Bucket, Key, UploadId: this.#id, PartNumber, Body }),
    )
    this.#parts.push({ ETag, PartNumber })
  }

  async end(Body: Buffer): Promise<void> {
    const { Bucket, Key } = this.#target
    if (this.#id === undefined) {
      await this.#client.send(new PutObjectCommand({ ...this.#target, Body }))
      return
    }
    if (Body.length > 0) await this.add(Body)
    const MultipartUpload = { Parts: this.#parts }
    await this.#client.send(
      new CompleteMultipartUploadCommand({ Bucket, Key, UploadId: this.#id, MultipartUpload }),
    )
  }
}
