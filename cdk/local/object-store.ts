import { mkdirSync } from 'node:fs'
import { type ListenOptions, Server } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { CreateBucketCommand, ListBucketsCommand, S3Client } from '@aws-sdk/client-s3'
import { startFauxqs } from 'fauxqs'
import { clientSettings } from './credentials.ts'

/** The buckets: sealed content, everything public, and files of records that may become so. */
export const buckets = { sealed: 'sealed', public: 'public', records: 'records' } as const

/** A running embedded object store and a client of it. */
export type ObjectStore = { endpoint: string; client: S3Client; stop(): Promise<void> }

async function createBuckets(client: S3Client) {
  const { Buckets: present = [] } = await client.send(new ListBucketsCommand({}))
  for (const name of Object.values(buckets)) {
    if (!present.some((bucket) => bucket.Name === name))
      await client.send(new CreateBucketCommand({ Bucket: name }))
  }
}

/**
 * Starts a server that would listen on every address of the machine, whatever it is told, on loopback alone: what is
 * stored here is anybody's who reaches it.
 */
async function onLoopback<T>(start: () => Promise<T>): Promise<T> {
  const { listen } = Server.prototype
  Server.prototype.listen = function (this: Server, ...asked: unknown[]) {
    const [options] = asked as [ListenOptions]
    const kept = options?.host === '0.0.0.0' ? [{ ...options, host: '127.0.0.1' }, ...asked.slice(1)] : asked
    return listen.apply(this, kept as Parameters<typeof listen>)
  } as typeof listen
  try {
    return await start()
  } finally {
    Server.prototype.listen = listen
  }
}

/**
 * Starts a server that keeps objects in SQLite without waiting for the disk at each of them: what was answered survives the end of the
 * process, as with the embedded database, and not the loss of power.
 */
async function withoutDiskWaits<T>(start: () => Promise<T>): Promise<T> {
  const { exec } = DatabaseSync.prototype
  DatabaseSync.prototype.exec = function (this: DatabaseSync, sql: string) {
    exec.call(this, sql)
    if (sql.includes('journal_mode = WAL')) exec.call(this, 'PRAGMA synchronous = NORMAL')
  }
  try {
    return await start()
  } finally {
    DatabaseSync.prototype.exec = exec
  }
}

/** Starts the embedded S3 under `dataDir`, on a free loopback port, silent, with its buckets made. */
export async function startObjectStore(dataDir: string): Promise<ObjectStore> {
  const path = join(dataDir, 'objects')
  mkdirSync(path, { recursive: true })
  const server = await withoutDiskWaits(() =>
    onLoopback(() => startFauxqs({ port: 0, logger: false, dataDir: path })),
  )
  const endpoint = `http://127.0.0.1:${server.port}`
  const client = new S3Client({ ...clientSettings, endpoint, forcePathStyle: true })
  await createBuckets(client)
  const stop = async () => {
    client.destroy()
    await server.stop()
  }
  return { endpoint, client, stop }
}
