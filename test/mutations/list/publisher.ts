import type { Mutation } from '../mutation.ts'

const turn = 'test/functions/publish/turn.test.ts'
const altered = 'test/functions/publish/altered-rows.test.ts'
const leaves = 'test/functions/publish/always-leaves.test.ts'

/** What the publisher promises whatever fails beside it. */
export const publisher: readonly Mutation[] = [
  {
    name: 'what only goes waits for no look at a text',
    promise: 'what is taken away leaves everything at once',
    file: 'functions/publish/begin-order.ts',
    from: 'if (!takesAway(order)) await checkText',
    to: 'await checkText',
    test: [leaves, 'also where a picture is lost'],
  },
  {
    name: 'names whose time is over wait for no correction',
    promise: 'what is taken away leaves everything at once',
    file: 'functions/publish/begin-order.ts',
    from: '      if (!isOver) throw fault\n',
    to: '      throw fault\n',
    test: [leaves, 'also while a correction waits'],
  },
  {
    name: 'a first publication that was cut short can be taken out of sight',
    promise: 'what is taken away leaves everything at once',
    file: 'functions/publish/out-of-sight.ts',
    from: 'if (one.edition === 0 && (await records.editionNumbers(id)).length === 0) return',
    to: 'if (one.edition === 0) return',
    test: [leaves, 'of which the first publication was cut short'],
  },
  {
    name: 'a publisher whose turn another took writes nothing more',
    promise: 'what is taken away leaves everything at once',
    file: 'functions/publish/turn.ts',
    from: 'if (!mine || !(await pass(mine, owner))) throw new TurnLostError()',
    to: 'if (mine) await pass(mine, owner)',
    test: [turn, 'writes nothing of what it read before'],
  },
  {
    name: 'publishers wait for one another',
    promise: 'nothing public is listed twice or lost',
    file: 'functions/publish/turn.ts',
    from: 'if (isFree && (await pass(seen, owner))) return',
    to: 'if (await pass(seen, owner)) return',
    test: [turn, 'their writes never mix'],
  },
  {
    name: 'an edition that another followed is not the newest',
    promise: 'nothing public is changed silently',
    file: 'functions/store/published/edition-rows.ts',
    from: 'one.followed && n === editions.length - 1',
    to: 'one.followed === undefined && n < 0',
    test: [altered, 'brings back no edition of before'],
  },
  {
    name: 'a record stands in its own row alone',
    promise: 'an altered record goes out nowhere',
    file: 'functions/store/published/edition-rows.ts',
    from: 'if (row.pk !== own.pk || row.sk !== own.sk)',
    to: 'if (row.pk === undefined)',
    test: [altered, 'in neither place'],
  },
  {
    name: 'a record is compared with the log, not with what it says of it',
    promise: 'an altered record goes out nowhere',
    file: 'functions/store/published/edition-rows.ts',
    from: 'kept[n]?.some(isOther) ? { ...one, unsound: true } : one',
    to: 'kept[n]?.some(isOther) ? one : one',
    test: [altered, 'the line that it keeps and its hash'],
  },
  {
    name: 'a page that cannot be made shows no neighbour that was taken away',
    promise: 'what is taken away leaves everything at once',
    file: 'functions/publish/write-beside.ts',
    from: 'if (leaves) written.push(...(await removeStale(publish, records, own, change.id)))',
    to: '',
    test: [altered, 'in neither place'],
  },
  {
    name: 'a case leaves every list that its editions name, noted or not',
    promise: 'what is taken away leaves everything at once',
    file: 'functions/publish/keep-editions.ts',
    from: '[...noted, ...(await records.findPlaces(record.id, told))]',
    to: '[...noted, ...(told.length < 0 ? await records.findPlaces(record.id, told) : [])]',
    test: ['test/functions/publish/cut-at-list.test.ts', 'leaves nothing'],
  },
]
