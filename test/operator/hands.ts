import { createHash } from 'node:crypto'
import { openTable } from '../../functions/store/table.ts'
import type { House } from '../fixtures/house.ts'
import { dumpTable, type Row } from '../privacy/dump.ts'

/** A row of the table `tips`, with its keys. */
export type TipRow = Row & { pk: string; sk: string }

/** An event as it lies in a row. */
export type RawEvent = Record<string, unknown> & { n: number; hash: string; kind: string }

/** Somebody who holds the tables: reads and writes any row, past all conditions. */
export function handsOn(house: House) {
  const table = openTable({ name: 'tips', endpoint: house.database.endpoint })
  const rowsOf = async (tip: string) =>
    (await dumpTable(house, 'tips')).filter(({ pk }) => pk === `TIP#${tip}`) as TipRow[]
  return {
    table,
    rowsOf,
    /** The tip's own row. */
    async tip(tip: string): Promise<TipRow> {
      return (await table.read({ pk: `TIP#${tip}`, sk: 'TIP' })) as TipRow
    },
    /** Puts the tip's own row back with other attributes. */
    async rewrite(tip: string, change: (row: TipRow) => Row): Promise<void> {
      const row = await this.tip(tip)
      await table.put({ ...row, ...change(row) })
    },
    /** Rewrites its history, every hash made anew: none of them is under a key. `first`: number of the first event. */
    rewriteHistory(tip: string, change: (history: RawEvent[]) => RawEvent[], first = 1): Promise<void> {
      return this.rewrite(tip, ({ history }) => ({
        history: hashedAnew(change(history as RawEvent[]), first),
      }))
    },
    /** Puts all rows of a tip back as they were. */
    async restore(tip: string, rows: readonly TipRow[]): Promise<void> {
      for (const { pk, sk } of await rowsOf(tip)) await table.remove({ pk, sk })
      for (const row of rows) await table.put(row)
    },
  }
}

/** JSON with its keys in order, as the document of the history says; written here anew, not taken from the product. */
function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOrder).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([name, one]) => `${JSON.stringify(name)}:${inOrder(one)}`).join(',')}}`
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Events numbered from `first` on and hashed, as whoever knows the code can do. */
function hashedAnew(history: readonly RawEvent[], first: number): RawEvent[] {
  let before = ''
  return history.map(({ hash: _, said, saidHash: _s, ...event }, at) => {
    const spoken = said === undefined ? {} : { saidHash: sha256(inOrder(said)) }
    const numbered = { ...event, ...spoken, n: first + at }
    before = sha256(before + inOrder(numbered))
    return { ...numbered, ...(said !== undefined && { said }), hash: before } as RawEvent
  })
}
