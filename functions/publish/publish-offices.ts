import type { PublicRecords } from '../../shared/case/public-records.ts'
import { isApproved } from '../../shared/change/change.ts'
import type { Office } from '../../shared/office/office-contact.ts'
import { publicOffices } from '../../shared/office/public-offices.ts'
import { type DirectoryEntry, entryText } from '../../shared/office-keys/directory-entry.ts'
import { tableOf } from '../../shared/routing/version.ts'
import { canonicalJson } from '../../shared/value/canonical-json.ts'
import { hashOf } from '../../shared/value/hash.ts'
import { appendLine } from './append-line.ts'
import { loadRecords } from './load-records.ts'
import type { Publish } from './publish.ts'
import { writeData } from './write-data.ts'
import { writePages } from './write-page.ts'

/** Pages that name offices, or say what they handle. */
const pages = ['/about/offices/', '/report/', '/follow/', '/data/'].flatMap((path) => [path, `/en${path}`])

/**
 * Makes the offices public: their keys, their confirmed names, and the routing table. One log line for each key,
 * name and table that is new; done again it adds none.
 */
export async function publishOffices(publish: Publish): Promise<void> {
  const { records: store } = publish
  const [directory, offices, versions, before] = await Promise.all([
    store.readDirectory(),
    store.readOffices(),
    store.readRoutingVersions(),
    loadRecords(publish),
  ])
  await logKeys(publish, directory, before)
  await logOffices(publish, offices, before)
  const approved = versions.filter((one) => isApproved(one))
  const logged = new Set(before.log.filter(({ event }) => event === 'routing').map(({ edition }) => edition))
  for (const one of approved.filter(({ version }) => !logged.has(version))) {
    await appendLine(publish, {
      day: one.change?.history.at(-1)?.day ?? one.validFrom,
      event: 'routing',
      subject: 'routing',
      edition: one.version,
      content: hashOf(canonicalJson(tableOf(one))),
    })
  }
  const records: PublicRecords = {
    ...before,
    units: publicOffices(directory, offices),
    routing: { tables: approved.map(tableOf) },
    log: await store.readLog(),
  }
  await writePages(publish, records, pages)
  await writeData(publish, records, [])
}

async function logKeys(
  publish: Publish,
  directory: readonly DirectoryEntry[],
  before: PublicRecords,
): Promise<void> {
  for (const entry of directory) {
    const known = before.units.find((one) => one.code === entry.unit)?.key
    if (known?.keyVersion === entry.keyVersion) continue
    const { unit: subject, keyVersion: edition } = entry
    await appendLine(publish, {
      day: entry.since,
      event: 'keyChanged',
      subject,
      edition,
      content: hashOf(entryText(entry)),
    })
  }
}

/** A name taken back is told too: its line hashes nothing. */
async function logOffices(
  publish: Publish,
  offices: readonly Office[],
  before: PublicRecords,
): Promise<void> {
  for (const { unit, version, contact, history } of offices) {
    const known = before.units.find((one) => one.code === unit)?.confirmed
    if (canonicalJson(known ?? null) === canonicalJson(contact ?? null)) continue
    await appendLine(publish, {
      day: history.at(-1)?.day ?? '',
      event: 'office',
      subject: unit,
      edition: version,
      content: hashOf(canonicalJson(contact ?? null)),
    })
  }
}
