import { gunzipSync } from 'node:zlib'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { emulator } from './emulator.ts'
import { openObject, type Writing } from './open-object.ts'

/** How an object is answered. */
interface ObjectMeta {
  readonly type?: string
  readonly cache?: string
  /** How the body is compressed already. */
  readonly encoding?: 'gzip'
}

/** An object as it is stored, its body as whoever asks for it reads it: no longer compressed. */
export interface Stored {
  readonly body: Uint8Array
  readonly type: string
  readonly cache?: string | undefined
  /** As S3 says it, in quotes; empty where it says none. */
  readonly etag: string
}

/** One bucket. */
export interface Objects {
  put(key: string, body: Uint8Array | string, meta?: ObjectMeta): Promise<void>
  /** Stores what comes in pieces, however long, holding some MiB of it at a time. */
  open(key: string, meta?: ObjectMeta): Writing
  /** MD5 of what is stored, hex; nothing when there is nothing, or when it was stored in parts. */
  fingerprint(key: string): Promise<string | undefined>
  read(key: string): Promise<Stored | undefined>
  /** What is stored, as it is now, in pieces; nothing when there is nothing. */
  readPieces(key: string): Promise<AsyncIterable<Uint8Array> | undefined>
  /** All keys that begin so, with when each was stored, and the tag of what is stored, as S3 says it, in quotes. */
  list(prefix: string): Promise<{ key: string; storedAt: Date; etag: string }[]>
  /** Removing what is not there is fine. */
  remove(key: string): Promise<void>
}

const headersOf = ({ type, cache, encoding }: ObjectMeta) => ({
  ContentType: type,
  CacheControl: cache,
  ContentEncoding: encoding,
})

/**
 * A pass over everything puts ten thousands of small objects, and most of its time went into making requests. What a request goes
 * through is put together once for each kind; and a body that its signature covers by SHA-256 needs no second checksum.
 */
const plainRequests = { cacheMiddleware: true, requestChecksumCalculation: 'WHEN_REQUIRED' } as const

/** Opens a bucket. `endpoint`: set for an emulator. */
export function openBucket(options: { name: string; endpoint?: string | undefined }): Objects {
  const client = new S3Client({
    ...plainRequests,
    ...(options.endpoint && { ...emulator(options.endpoint), forcePathStyle: true }),
  })
  // It copies whatever is asked and answered, for a log that nobody keeps.
  client.middlewareStack.remove('loggerMiddleware')
  const Bucket = options.name
  return {
    async put(key, body, meta = {}) {
      await client.send(
        new PutObjectCommand({
          Bucket,
          Key: key,
          Body: body,
          ...headersOf(meta),
        }),
      )
    },
    open: (key, meta = {}) => openObject(client, { Bucket, Key: key, ...headersOf(meta) }),
    async fingerprint(key) {
      try {
        const { ETag } = await client.send(new HeadObjectCommand({ Bucket, Key: key }))
        return /^"([0-9a-f]{32})"$/.exec(ETag ?? '')?.[1]
      } catch (fault) {
        if (fault instanceof NotFound) return undefined
        throw fault
      }
    },
    async read(key) {
      try {
        const got = await client.send(new GetObjectCommand({ Bucket, Key: key }))
        const stored = (await got.Body?.transformToByteArray()) ?? new Uint8Array(0)
        const body = got.ContentEncoding === 'gzip' ? decompressed(stored) : stored
        const { ContentType: type = 'application/octet-stream', CacheControl: cache, ETag: etag = '' } = got
        return { body, type, cache, etag }
      } catch (fault) {
        if (fault instanceof NoSuchKey) return undefined
        throw fault
      }
    },
    async readPieces(key) {
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: key }))
        return piecesOf(Body?.transformToWebStream())
      } catch (fault) {
        if (fault instanceof NoSuchKey) return undefined
        throw fault
      }
    },
    async list(Prefix) {
      const found: { key: string; storedAt: Date; etag: string }[] = []
      let ContinuationToken: string | undefined
      do {
        const page = await client.send(
          new ListObjectsV2Command({ Bucket, Prefix, ...(ContinuationToken && { ContinuationToken }) }),
        )
        for (const { Key = '', LastModified = new Date(), ETag = '' } of page.Contents ?? []) {
          found.push({ key: Key, storedAt: LastModified, etag: ETag })
        }
        ContinuationToken = page.NextContinuationToken
      } while (ContinuationToken)
      return found
    },
    async remove(key) {
      await client.send(new DeleteObjectCommand({ Bucket, Key: key }))
    },
  }
}

/** What is damaged stays as it is stored: whoever compares it finds it another. */
function decompressed(stored: Uint8Array): Uint8Array {
  try {
    return new Uint8Array(gunzipSync(stored))
  } catch {
    return stored
  }
}

async function* piecesOf(stream: ReadableStream<Uint8Array> | undefined): AsyncGenerator<Uint8Array> {
  const reader = stream?.getReader()
  try {
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) yield next.value
  } finally {
    await reader?.cancel()
  }
}
