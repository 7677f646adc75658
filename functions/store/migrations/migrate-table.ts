import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod'
import type { Key, Row, Table } from '../table.ts'
import { MARK, readerChain, type Shapes } from './reader-chain.ts'

/** How far a migration of a table is. */
const Progress = z.object({
  /** Where the next page begins; absent before the first, and when it is done. */
  cursor: z.record(z.string(), z.unknown()).optional(),
  /** Rows gone over, changed, and left because they could not be read or changed. */
  seen: z.int().min(0),
  changed: z.int().min(0),
  left: z.int().min(0),
  done: z.boolean(),
})
export type Progress = z.infer<typeof Progress>

/** A page of a whole table, from a cursor on. */
export type Scan = (cursor: Row | undefined) => Promise<{ rows: Row[]; cursor?: Row }>

/** What a migration needs. */
export interface Migrating {
  /** `tips` or `records`. */
  readonly name: string
  /** The table as it is stored, without a reader before it. */
  readonly table: Table
  readonly scan: Scan
  readonly shapes: Shapes
  /** Told after every page. */
  tell(progress: Progress): void
}

const VERSION: Key = { pk: 'DATA', sk: 'VERSION' }
const begun: Progress = { seen: 0, changed: 0, left: 0, done: false }

/**
 * Brings every row of a table into the shape of its version and then raises the version that the table names. After each page it
 * notes how far it is, so that one cut short goes on there. Done again it changes nothing that is in shape. A row that fails is
 * counted and stops no other, but the version is not raised before none is left.
 */
export async function migrateTable(migrating: Migrating): Promise<Progress> {
  const { table, scan, shapes, tell } = migrating
  const key = { pk: VERSION.pk, sk: `MIGRATION#${shapes.version}` }
  const found = Progress.safeParse(await table.read(key))
  let at = found.success && !found.data.done ? found.data : begun
  do {
    const { rows, cursor } = await scan(at.cursor)
    const outcomes: Outcome[] = []
    for (const row of rows) outcomes.push(await migrateRow(migrating, row))
    const count = (outcome: Outcome) => outcomes.filter((one) => one === outcome).length
    at = {
      ...{
        seen: at.seen + rows.length,
        changed: at.changed + count('changed'),
        left: at.left + count('left'),
      },
      ...{ done: cursor === undefined, cursor },
    }
    await table.put({ ...key, ...at })
    tell(at)
  } while (!at.done)
  if (at.left === 0) await raiseVersion(table, shapes.version)
  return at
}

async function raiseVersion(table: Table, version: number): Promise<void> {
  await table.update(VERSION, {
    expression: 'SET #version = :version',
    condition: '#version < :version',
    names: { '#version': 'version' },
    values: { ':version': version },
  })
}

type Outcome = 'fine' | 'changed' | 'left'

/** How often a row that somebody else writes meanwhile is read anew. */
const TRIES = 5

async function migrateRow({ name, table, shapes }: Migrating, found: Row): Promise<Outcome> {
  const chain = readerChain(shapes, name)
  const key = { pk: String(found.pk), sk: String(found.sk) }
  if (!chain.changes(key)) return 'fine'
  try {
    let row: Row | undefined = found
    for (let tries = 0; row && tries < TRIES; tries++) {
      const after = chain.write({ ...chain.read(row), ...key })
      if (isDeepStrictEqual(after, row)) return tries === 0 ? 'fine' : 'changed'
      if (await rewrite(table, key, row, after)) return 'changed'
      row = await table.read(key)
    }
    return row ? 'left' : 'fine'
  } catch {
    return 'left'
  }
}

/** Writes what is another in a row, unless one of those attributes is not what was seen any more. */
function rewrite(table: Table, key: Key, before: Row, after: Row): Promise<boolean> {
  const touched = [...new Set([...Object.keys(before), ...Object.keys(after), MARK])].filter(
    (one) => one === MARK || !isDeepStrictEqual(before[one], after[one]),
  )
  const named = touched.map((name, n) => ({ name, as: `#a${n}`, seen: `:s${n}`, next: `:n${n}` }))
  const set = named.filter(({ name }) => after[name] !== undefined)
  const gone = named.filter(({ name }) => after[name] === undefined)
  const values = named.flatMap(({ name, seen, next }) => [
    ...(before[name] === undefined ? [] : [[seen, before[name]] as const]),
    ...(after[name] === undefined ? [] : [[next, after[name]] as const]),
  ])
  return table.update(key, {
    expression: [
      `SET ${set.map(({ as, next }) => `${as} = ${next}`).join(', ')}`,
      ...(gone.length > 0 ? [`REMOVE ${gone.map(({ as }) => as).join(', ')}`] : []),
    ].join(' '),
    condition: named
      .map(({ name, as, seen }) =>
        before[name] === undefined ? `attribute_not_exists(${as})` : `${as} = ${seen}`,
      )
      .join(' AND '),
    names: Object.fromEntries(named.map(({ name, as }) => [as, name])),
    values: Object.fromEntries(values),
  })
}
