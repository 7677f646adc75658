import { readableVersions, readerChain, type Shapes } from './migrations/reader-chain.ts'
import { steps } from './migrations/step.ts'
import type { Table } from './table.ts'

/**
 * The version of what is stored: names and shapes of items, keys and sealed formats. Raised by one with every change
 * that this code could not read back.
 */
export const DATA_VERSION = 9

/** This version, and the steps that this code knows. */
export const shipped: Shapes = { version: DATA_VERSION, steps }

/** The command that brings the data of an installation to its code's version. */
export const MIGRATE = 'AWS_REGION=… TIPS_TABLE=… RECORDS_TABLE=… npx node cdk/operate/migrate.ts'

/** The item that says it, in both tables. */
const key = { pk: 'DATA', sk: 'VERSION' }

/** Data of another version than this code's, or of none. Its message names what was found and says what to do. */
export class DataVersionError extends Error {
  /** `holds`: what was found, as {@link dataOf} says it. */
  constructor(what: string, holds: string, remedy: string) {
    super(`${what} holds ${holds}, and this code reads version ${DATA_VERSION}. ${remedy}`)
    this.name = 'DataVersionError'
  }
}

/** Whether something is the number of a version: a whole one from 1 on, of at most six digits. */
export const isDataVersion = (found: unknown): found is number =>
  Number.isInteger(found) && Number(found) >= 1 && Number(found) <= 999_999

/** Data in words, by what they name as their version; `undefined` when they name none. */
export function dataOf(found: unknown): string {
  if (found === undefined) return 'nothing, or data that names no version'
  if (isDataVersion(found)) return `data of version ${found}`
  return `data whose version reads ${(JSON.stringify(found) ?? String(found)).slice(0, 60)}, which is none`
}

/**
 * Writes this code's version into a new table; again is fine. Throws {@link DataVersionError} when it holds another.
 */
export async function stampDataVersion(table: Table, name: string): Promise<void> {
  const stamped = await table.put(
    { ...key, version: DATA_VERSION },
    { expression: 'attribute_not_exists(pk)' },
  )
  if (!stamped) await expectDataVersion(table, name)
}

/** Whether data of a version can be read: of this one, and of those that steps lead from or to. */
export function isReadable(version: unknown, shapes: Shapes = shipped): version is number {
  const { from, until } = readableVersions(shapes)
  return isDataVersion(version) && from <= version && version <= until
}

/** Throws {@link DataVersionError} unless a table says that it holds a version that can be read. Answers with it. */
export async function expectDataVersion(table: Table, name: string, shapes = shipped): Promise<number> {
  const version = (await table.read(key))?.version
  if (isReadable(version, shapes)) return version
  throw new DataVersionError(`the table ${name}`, dataOf(version), remedyFor(version))
}

function remedyFor(version: unknown): string {
  if (version === undefined)
    return 'Of a new installation: enter its first administrator. Of one that was in use: the table was lost, bring it back first (docs/restore.md). Data of version 1 are run by the code of version 1.'
  if (isDataVersion(version))
    return `Run the code of version ${version}. To go on from there, take one release after the other, and with each: ${MIGRATE}`
  return 'Nothing of ours writes such a version: bring the table back to a moment before it was written.'
}

/**
 * The table, which answers nothing before its version was found right. A right answer is remembered, no other. Rows of a version
 * beside this one are read in this one's shape. `kind`: `tips` or `records`, where the table is not called so.
 */
export function ofThisVersion(table: Table, name: string, kind = name, shapes = shipped): Table {
  const chain = readerChain(shapes, kind)
  let right: Promise<number> | undefined
  const checked = async () => {
    right ??= expectDataVersion(table, name, shapes)
    await right.catch((cause: unknown) => {
      right = undefined
      throw cause
    })
  }
  const after =
    <A extends unknown[], R>(verb: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      await checked()
      return verb(...args)
    }
  return {
    read: after(async (key) => {
      const row = await table.read(key)
      return row && chain.read(row)
    }),
    readMany: after(async (keys) => (await table.readMany(keys)).map(chain.read)),
    put: after((row, condition) => table.put(chain.write(row), condition)),
    update: after(table.update),
    remove: after(table.remove),
    query: after(async (ask) => {
      const { rows, ...more } = await table.query(ask)
      return { rows: rows.map(chain.read), ...more }
    }),
  }
}
