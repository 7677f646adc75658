import type { Table } from '../../functions/store/table.ts'
import type { Reach, TableAccess } from '../aws/stage/access.ts'

/** What AWS would refuse to a function by its role. */
export class NotGrantedError extends Error {
  /** @param what The kind of access and the partition, without the rest of a key. */
  constructor(what: string) {
    super(`this stage was not granted to ${what}`)
    this.name = 'NotGrantedError'
  }
}

/**
 * A table as one stage may reach it: what the stage's role does not allow in AWS is refused here too, so that whatever works on
 * one machine was granted. Throws {@link NotGrantedError}.
 */
export function grantedTable(table: Table, access: TableAccess = {}): Table {
  const expect = (kind: keyof TableAccess, partition: string) => {
    if (!reaches(access[kind], partition)) throw new NotGrantedError(`${kind} ${partition.split('#')[0]}`)
  }
  const verb =
    <Args extends unknown[], T>(
      kind: keyof TableAccess,
      partition: (...args: Args) => string,
      act: (...args: Args) => Promise<T>,
    ) =>
    async (...args: Args): Promise<T> => {
      expect(kind, partition(...args))
      return act(...args)
    }
  return {
    read: verb('read', ({ pk }) => pk, table.read),
    async readMany(keys) {
      for (const { pk } of keys) expect('read', pk)
      return table.readMany(keys)
    },
    put: verb('write', ({ pk }) => pk, table.put),
    update: verb('write', ({ pk }) => pk, table.update),
    remove: verb('remove', ({ pk }) => pk, table.remove),
    async query(ask) {
      expect(ask.IndexName === undefined ? 'read' : 'indexes', partitionOf(ask))
      return table.query(ask)
    },
  }
}

/** `StringLike` of a grant: a star stands for any signs at the end. */
function reaches(reach: Reach | undefined, partition: string): boolean {
  if (reach === undefined) return false
  if (reach === 'all') return true
  return reach.some((key) => (key.endsWith('*') ? partition.startsWith(key.slice(0, -1)) : partition === key))
}

/** The value of the first equality of a query's condition: that of the partition. */
function partitionOf({ KeyConditionExpression = '', ExpressionAttributeValues = {} }: Asked): string {
  const name = /=\s*(:\w+)/.exec(KeyConditionExpression)?.[1] ?? ''
  return String(ExpressionAttributeValues[name] ?? '')
}

type Asked = Parameters<Table['query']>[0]
