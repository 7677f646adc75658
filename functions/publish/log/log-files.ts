import { gzipSync } from 'node:zlib'
import type { LogKey } from '../../../shared/publication/log-key.ts'
import { writeBundle } from '../../../shared/transparency/bundle.ts'
import { tilePath } from '../../../shared/transparency/tile-path.ts'
import { TILE, type Tile } from '../../../shared/transparency/tree.ts'
import type { Objects } from '../../store/objects.ts'
import { logKeysFile } from '../data-files.ts'

/** Where a file of the log lies in the public bucket. */
export const logFile = (path: string): string => `data/log/${path}`

const tileType = { type: 'application/octet-stream', cache: 'public, max-age=31536000, immutable' }

/** A tile, or entries, as it lies in the bucket. */
export interface LogFile {
  readonly key: string
  readonly body: Uint8Array
  /** How the body is compressed. */
  readonly encoding?: 'gzip'
}

/** A tile as a file. */
export const tileFile = ({ level, index, hashes }: Tile): LogFile => ({
  key: logFile(tilePath(level, index, hashes.length)),
  body: Buffer.concat(hashes),
})

/**
 * Entries as a file: a bundle, compressed as C2SP tlog-tiles asks of bundles. All lines since the last whole tile are written with
 * each publication, and of a line two thirds are hashes in hex, one of them for the second time.
 */
export const entriesFile = (index: number, entries: readonly string[]): LogFile => ({
  key: logFile(tilePath('entries', index, entries.length)),
  body: gzipSync(writeBundle(entries)),
  encoding: 'gzip',
})

/** Writes a tile or a bundle. What it replaces goes later: {@link removeNarrower}. */
export const putLogFile = (bucket: Objects, { key, body, ...meta }: LogFile): Promise<void> =>
  bucket.put(key, body, { ...tileType, ...meta })

/** Once a checkpoint stands that does not need them, takes away the tiles and bundles that whole ones replace. */
export async function removeNarrower(bucket: Objects, tiles: readonly Tile[]): Promise<void> {
  for (const { level, index, hashes } of tiles) {
    if (hashes.length < TILE) continue
    const wholes = [tilePath(level, index, TILE), ...(level === 0 ? [tilePath('entries', index, TILE)] : [])]
    for (const whole of wholes) {
      for (const { key } of await bucket.list(logFile(`${whole}.p/`))) await bucket.remove(key)
    }
  }
}

/** The keys are there before what they have signed. */
export async function putKeys(bucket: Objects, keys: readonly LogKey[]): Promise<void> {
  const { key, body, ...meta } = logKeysFile(keys)
  await bucket.put(key, body, meta)
}

/** The checkpoint is asked for again after a few seconds. */
export async function putCheckpoint(bucket: Objects, checkpoint: string): Promise<void> {
  const type = { type: 'text/plain; charset=utf-8', cache: 'public, max-age=5' }
  await bucket.put(logFile('checkpoint'), checkpoint, type)
}
