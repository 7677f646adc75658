import type { PublicRecords } from '../../shared/case/public-records.ts'
import { hashOf } from '../../shared/value/hash.ts'
import type { DataFile } from './write-data.ts'

/** `/data/index.json`: every file of the open data with its address, type, size and SHA-256. */
export function dataIndex(records: PublicRecords, files: readonly DataFile[]): object {
  const last = records.log.at(-1)
  return {
    publisher: records.settings.operator,
    sample: records.settings.sample,
    updatedOn: records.day,
    log: last ? { n: last.n, hash: last.hash } : null,
    files: files.map(({ key, body, type }) => ({
      path: `/${key}`,
      type,
      bytes: Buffer.byteLength(body),
      sha256: hashOf(body),
    })),
  }
}
