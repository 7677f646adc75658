import type { PublicRecords } from '../../shared/case/public-records.ts'
import { dayInShanghai } from '../../shared/deadline/day.ts'
import { hashOf } from '../../shared/seal/hash.ts'
import { entryText } from '../../shared/unit/entry.ts'
import { publicUnits } from '../../shared/unit/public-units.ts'
import { appendLine } from './append-line.ts'
import { loadRecords } from './load-records.ts'
import type { Publish } from './publish.ts'
import { writeData } from './write-data.ts'
import { writePages } from './write-page.ts'

/** Makes the directory of offices and their keys public, one log line for each key that is new. */
export async function publishUnits(publish: Publish): Promise<void> {
  const day = dayInShanghai(publish.now())
  const { directory } = await publish.records.readRouting(day)
  const before = await loadRecords(publish)
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
  const records: PublicRecords = {
    ...before,
    units: publicUnits(directory),
    log: await publish.records.readLog(),
  }
  await writePages(publish, records, ['/about/offices/', '/en/about/offices/', '/data/', '/en/data/'])
  await writeData(publish, records, [])
}
