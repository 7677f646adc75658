import type { Requests } from './count-requests.ts'
import { madePart, table } from './made-part.ts'
import { type Measured, operations } from './operations.ts'
import { weatherAll } from './storms.ts'

/** What was measured of a loop with a letter of two minutes, and with a long one. */
export interface Measurement {
  readonly measuredOn: string
  readonly short: Measured
  readonly long: Measured
}

const sum = (some: readonly Requests[], what: (one: Requests) => boolean, of: 'count' | 'units') =>
  some.filter(({ what: name }) => what({ what: name } as Requests)).reduce((all, one) => all + one[of], 0)
const writes = ({ what }: Requests) => what.startsWith('write ')
const ofTable = (one: Requests) => writes(one) && !one.what.split(' ')[1]?.includes('.')
const ofIndex = (one: Requests) => writes(one) && !ofTable(one)
const reads = ({ what }: Requests) => what.startsWith('read ')
const objects = ({ what }: Requests) => !what.startsWith('write ') && !what.startsWith('read ')

/** What an operation asks for, in sum. Units of writes and reads are DynamoDB's. */
export function totals(some: readonly Requests[]) {
  return {
    writes: sum(some, ofTable, 'count'),
    writeUnits: sum(some, ofTable, 'units'),
    indexUnits: sum(some, ofIndex, 'units'),
    reads: sum(some, reads, 'count'),
    readUnits: sum(some, reads, 'units'),
    objects: sum(some, objects, 'count'),
    bytes: sum(some, objects, 'units'),
  }
}

function operationsTable({ short, long }: Measurement): string[] {
  const rows = operations.map((name) => {
    const [one, other] = [totals(short[name]), totals(long[name])]
    const both = (a: number, b: number) => (a === b ? `${a}` : `${a} / ${b}`)
    return [
      name,
      both(one.writes, other.writes),
      both(one.writeUnits, other.writeUnits),
      both(one.indexUnits, other.indexUnits),
      both(one.reads, other.reads),
      both(one.readUnits, other.readUnits),
      both(one.objects, other.objects),
    ]
  })
  const head = ['operation', 'writes', 'write units', 'of indexes', 'reads', 'read units', 'objects']
  return table(head, rows)
}

function stormsTable({ short }: Measurement): string[] {
  const percent = (share: number) => `${(share * 100).toFixed(share < 0.995 ? 0 : 1)} %`
  const rows = weatherAll(short).map((one) => [
    one.fall,
    `${one.queueParts}`,
    one.warm.toLocaleString('en'),
    percent(one.atOnce),
    percent(one.inTime),
    ...['tips', 'tips.queue', 'tips.work'].map((target) => fullestOf(one.fullest[target])),
  ])
  const head = ['reports fall', 'parts of a list', 'warm', 'at once', 'within 8 s']
  return table([...head, 'fullest of tips', 'of queue', 'of work'], rows)
}

/** What is past a partition's thousand is past it: how far says only how long it went on. */
const fullestOf = (units = 0) => (units > 1000 ? 'over 1,000' : `${units}`)

/** The part of `docs/scale.md` that is made from a measurement. */
export function scaleText(measured: Measurement): string {
  return madePart([
    ...[`Measured on ${measured.measuredOn}. Two figures: a letter of 200 and one of 5,000 characters.`, ''],
    ...[...operationsTable(measured), ''],
    ...['A thousand reports a second, each with one photo, for two minutes:', ''],
    ...stormsTable(measured),
  ])
}
