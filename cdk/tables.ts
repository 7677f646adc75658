/** What an index holds beside the keys of the item: the attributes that a line of its list shows, or nothing. */
export type Projection = readonly string[]

/** A secondary index: both of its keys are strings; items without them are not in it. */
export type TableIndex = { name: string; partition: string; sort: string; projection: Projection }

/** What a line of the queue shows. */
const line = [
  ...['id', 'state', 'facts', 'office', 'channel', 'filedOn', 'acceptBy', 'finishBy', 'critical', 'version'],
  ...['assignee', 'openedOn', 'lookBy', 'remindOn', 'escalatedTo', 'transfers', 'disputes', 'waiting'],
  ...['heard', 'settledOn'],
]

/** The two tables, keyed by `pk` and `sk`, both strings. Read by every edition and by the local stack. */
export const tables = {
  /** Sealed tips, receipts' hashes and encrypted keys. */
  tips: {
    indexes: [
      {
        name: 'queue',
        partition: 'queueOffice',
        sort: 'queueSort',
        projection: line,
      },
      { name: 'attention', partition: 'attentionOffice', sort: 'attentionSort', projection: line },
      { name: 'work', partition: 'workShard', sort: 'workSince', projection: [] },
      { name: 'year', partition: 'yearShard', sort: 'finishBy', projection: [] },
    ],
  },
  /** Units, staff, cases, progress and the public log. */
  records: {
    indexes: [
      { name: 'list', partition: 'listKind', sort: 'listSort', projection: ['summary'] },
      { name: 'office', partition: 'officeList', sort: 'listSort', projection: ['summary'] },
      { name: 'work', partition: 'workShard', sort: 'workSince', projection: [] },
    ],
  },
} as const satisfies Record<string, { indexes: readonly TableIndex[] }>

/** The name of one of the two tables. */
export type TableName = keyof typeof tables
