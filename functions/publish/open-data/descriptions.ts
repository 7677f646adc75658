import { csvwMetadata } from '../../../shared/open-data/csvw.ts'
import { dataPackage } from '../../../shared/open-data/data-package.ts'
import { dcatCatalog } from '../../../shared/open-data/dcat.ts'
import type { PublishedFile } from '../../../shared/open-data/published-file.ts'
import type { PublicRecords } from '../../../shared/publication/public-records.ts'
import { signNote } from '../../../shared/transparency/note.ts'
import { hashOf } from '../../../shared/value/hash.ts'
import { type DataFile, dataFile, dataKeys, jsonText, putFile } from '../data-files.ts'
import { logName } from '../log/log-keys.ts'
import type { Publish } from '../publish.ts'
import { nameOf } from './named.ts'

/**
 * Writes what describes the open data, last: descriptions for tools, the index that names every file or the manifest that does,
 * the list of their SHA-256, and that list's, signed with the key of the log.
 */
export async function writeDescriptions(
  publish: Publish,
  records: PublicRecords,
  files: readonly PublishedFile[],
  manifests: readonly PublishedFile[],
): Promise<void> {
  const { origin, operator, sample } = records.settings
  const of = { origin, operator, sample, line: records.last?.n ?? 0 }
  const descriptions = [
    dataFile(dataKeys.dataPackage, 'application/json', jsonText(dataPackage(of, files))),
    dataFile(dataKeys.csvw, 'application/csvm+json', jsonText(csvwMetadata(of, files))),
    dataFile(dataKeys.dcat, 'application/ld+json', jsonText(dcatCatalog(of, files))),
  ]
  const all = [...files, ...descriptions.map(nameOf)]
  const index = dataFile(dataKeys.index, 'application/json', jsonText(indexOf(records, all, manifests)))
  const sums = sumsFile([...all, ...manifests, nameOf(index)])
  const signed = signedSums(publish, records, sums)
  for (const file of [...descriptions, index, sums, signed]) await putFile(publish.bucket, file)
}

/** Every file of the open data with its address, type, size in bytes and SHA-256, and the manifests that name more. */
function indexOf(
  { settings, day, last }: PublicRecords,
  files: readonly PublishedFile[],
  manifests: readonly PublishedFile[],
): object {
  const { operator: publisher, sample } = settings
  return { publisher, sample, updatedOn: day, log: last ?? null, files, manifests }
}

/** `/data/SHA256SUMS.txt`, as `sha256sum -c` reads it in a copy of `/data/`. */
function sumsFile(files: readonly PublishedFile[]): DataFile {
  const lines = files
    .filter(({ path }) => path.startsWith('/data/'))
    .map(({ path, sha256 }) => `${sha256}  ${path.slice('/data/'.length)}\n`)
  return dataFile(dataKeys.sums, 'text/plain; charset=utf-8', lines.join(''))
}

/** The hash of that list as a signed note (C2SP). Its second line can be no size of a log, so it is never taken for a checkpoint. */
function signedSums({ logKey, ...publish }: Publish, { logKeys }: PublicRecords, sums: DataFile): DataFile {
  const name = logName({ logKey, ...publish }, logKeys)
  const text = `${name}/SHA256SUMS\nsha256 ${hashOf(sums.body)}\n`
  return dataFile(dataKeys.signedSums, 'text/plain; charset=utf-8', signNote(text, name, logKey))
}
