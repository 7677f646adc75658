import type { PublishedFile } from '../../../shared/open-data/published-file.ts'
import { hashOf } from '../../../shared/value/hash.ts'
import { CACHE, type DataFile } from '../data-files.ts'
import type { Publish } from '../publish.ts'

export const nameOf = ({ key, body, type }: Pick<DataFile, 'key' | 'body' | 'type'>): PublishedFile => ({
  path: `/${key}`,
  type,
  bytes: Buffer.byteLength(body),
  sha256: hashOf(body),
})

/** A file that is written piece by piece, and named when it is whole. */
export interface OpenFile {
  write(...pieces: readonly (Uint8Array | string)[]): Promise<void>
  end(): Promise<PublishedFile>
}

/** Begins a file of the open data. */
export function openFile({ bucket }: Pick<Publish, 'bucket'>, key: string, type: string): OpenFile {
  const writing = bucket.open(key, { type, cache: CACHE })
  return {
    async write(...pieces) {
      for (const piece of pieces) await writing.write(piece)
    },
    end: async () => ({ path: `/${key}`, type, ...(await writing.end()) }),
  }
}
