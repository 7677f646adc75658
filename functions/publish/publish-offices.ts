import { isApproved } from '../../shared/change/change.ts'
import type { Office } from '../../shared/office/office-contact.ts'
import type { OfficeKey, PublicOffice } from '../../shared/office/public-office.ts'
import { publicOffices } from '../../shared/office/public-offices.ts'
import { entryLine } from '../../shared/office-keys/directory-entry.ts'
import type { PublicRecords } from '../../shared/publication/public-records.ts'
import { type RoutingVersion, tableOf } from '../../shared/routing/version.ts'
import { canonicalJson } from '../../shared/value/canonical-json.ts'
import { type Day, dayInShanghai } from '../../shared/value/day.ts'
import { hashOf } from '../../shared/value/hash.ts'
import type { LogEvent } from './append-line.ts'
import { officeFiles } from './data-files.ts'
import { loadRecords } from './load-records.ts'
import type { Describe } from './publication.ts'
import type { Publish } from './publish.ts'

/**
 * The offices: their keys, their confirmed names, and the routing table. One log line for each key, name and table
 * that is new.
 */
export const officesToPublish: Describe = async (publish) => {
  const { records, now } = publish
  const directory = await records.readSignedDirectory()
  const [keys, offices, versions, known] = await Promise.all([
    records.readOfficeKeys(directory?.keys ?? []),
    records.readOffices(),
    records.readRoutingVersions(),
    loadRecords(publish),
  ])
  const approved = versions.filter((one) => isApproved(one))
  return {
    events: [
      ...newKeys(keys, known, dayInShanghai(now())),
      ...newNames(offices, known),
      ...newTables(approved, known),
    ],
    keep: async () => {
      for (const one of publicOffices(keys, offices)) await keepChanged(publish, known, one)
      await records.keepOnShelf('routing', 'tables', { tables: approved.map(tableOf) })
      return { kind: 'offices' }
    },
    files: async (all) => officeFiles(all),
  }
}

/** Keeps an office that is shown otherwise than before. There are more than a hundred, and one changes at a time. */
async function keepChanged(
  { records }: Publish,
  { offices }: PublicRecords,
  one: PublicOffice,
): Promise<void> {
  const before = offices.find(({ code }) => code === one.code)
  if (canonicalJson(before) !== canonicalJson(one)) await records.keepOnShelf('office', one.code, one)
}

/** A key taken out of the directory is told too: its line hashes nothing. */
function newKeys(keys: readonly OfficeKey[], known: PublicRecords, day: Day): LogEvent[] {
  const event = 'keyChanged' as const
  const shown = (code: string) => known.offices.find((one) => one.code === code)?.key
  const entered = keys
    .filter(({ office, recipient }) => shown(office)?.recipient !== recipient)
    .map(({ office, keyVersion, recipient, since }) => ({
      ...{ day: since, event, subject: office, edition: keyVersion },
      content: hashOf(entryLine({ office, keyVersion, hash: hashOf(recipient) })),
    }))
  const gone = known.offices.flatMap(({ key }) =>
    key && !keys.some(({ office }) => office === key.office) ? [key] : [],
  )
  const taken = gone.map(({ office, keyVersion }) => ({
    ...{ day, event, subject: office, edition: keyVersion },
    content: hashOf(canonicalJson(null)),
  }))
  return [...entered, ...taken]
}

/** A name taken back is told too: its line hashes nothing. */
function newNames(offices: readonly Office[], known: PublicRecords): LogEvent[] {
  const shown = (code: string) => known.offices.find((one) => one.code === code)?.confirmed
  return offices
    .filter(({ office, contact }) => canonicalJson(shown(office) ?? null) !== canonicalJson(contact ?? null))
    .map(({ office, version, contact, history }) => ({
      day: history.at(-1)?.day ?? '',
      event: 'office',
      subject: office,
      edition: version,
      content: hashOf(canonicalJson(contact ?? null)),
    }))
}

function newTables(approved: readonly RoutingVersion[], known: PublicRecords): LogEvent[] {
  const logged = new Set(known.routing?.tables.map(({ version }) => version))
  return approved
    .filter(({ version }) => !logged.has(version))
    .map((one) => ({
      day: one.change?.history.at(-1)?.day ?? one.validFrom,
      event: 'routing',
      subject: 'routing',
      edition: one.version,
      content: hashOf(canonicalJson(tableOf(one))),
    }))
}
