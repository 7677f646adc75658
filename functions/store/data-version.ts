import type { Table } from './table.ts'

/**
 * The version of what is stored: names and shapes of items, keys and sealed formats. Raised by one with every change
 * that this code could not read back.
 */
export const DATA_VERSION = 9

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
  if (found === undefined) return 'data that names no version'
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

/** Throws {@link DataVersionError} unless a table says that it holds this code's version. */
export async function expectDataVersion(table: Table, name: string): Promise<void> {
  const version = (await table.read(key))?.version
  if (version === DATA_VERSION) return
  throw new DataVersionError(`the table ${name}`, dataOf(version), remedyFor(version))
}

function remedyFor(version: unknown): string {
  if (version === undefined)
    return 'Enter the first administrator into a new installation; data of version 1 is run by the code of version 1.'
  if (isDataVersion(version))
    return `Run the code of version ${version}, or bring the data to version ${DATA_VERSION} first.`
  return 'Nothing of ours writes such a version: bring the table back to a moment before it was written.'
}

/** The table, which answers nothing before its version was found right. A right answer is remembered, no other. */
export function ofThisVersion(table: Table, name: string): Table {
  let right: Promise<void> | undefined
  const checked = async () => {
    right ??= expectDataVersion(table, name)
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
    read: after(table.read),
    put: after(table.put),
    update: after(table.update),
    remove: after(table.remove),
    query: after(table.query),
  }
}
