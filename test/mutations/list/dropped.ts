import type { Mutation } from '../mutation.ts'

const fair = 'names of firms leave on their day, out of every version'
const tried = 'test/functions/publish/dropped-firms.test.ts'

/** What leaves with the names of firms, and when. */
export const dropped: readonly Mutation[] = [
  {
    name: 'a firm that a correction drops leaves the older versions too',
    promise: fair,
    file: 'functions/publish/make-editions.ts',
    from: '[...(order.takes ?? []), ...(order.drops ?? [])]',
    to: '[...(order.takes ?? [])]',
    test: [tried, 'leaves every version'],
  },
  {
    name: 'a firm whose name is only written otherwise is not dropped',
    promise: 'old editions stay readable unless fairness takes them',
    file: 'shared/case/dropped-firms.ts',
    from: '.filter(({ name, creditCode }) => !saysAny(next, [name, creditCode]))',
    to: '.filter(({ name }) => !saysAny(next, [name]))',
    test: [tried, 'is the same'],
  },
  {
    name: 'a text is fair on the day it comes out, not only on the day it was decided for',
    promise: fair,
    file: 'functions/publish/begin-order.ts',
    from: '[day, today].some(',
    to: '[day].some(',
    test: [tried, 'names nobody'],
  },
  {
    name: 'what comes back after its time names nobody',
    promise: fair,
    file: 'functions/publish/begin-order.ts',
    from: 'isLate ? { ...one, order: { ...order, takes: [] } } : one',
    to: 'one',
    test: [tried, 'names nobody'],
  },
  {
    name: 'only what two people decided says until when a public text names firms',
    promise: 'two people at every step that makes something public',
    file: 'functions/publish/case-of-record.ts',
    from: 'standing && !says(record, standing, publicFairness(one)) && says(record, one.content, one.fairness)',
    to: 'standing && canonicalJson(one.content) === canonicalJson(record.content)',
    test: [tried, 'never becomes that of the text'],
  },
  {
    name: 'a case that is older than its record takes its days from that',
    promise: fair,
    file: 'functions/publish/case-of-record.ts',
    from: ': { content, fairness: until(fairness) }',
    to: ': { content }',
    test: [tried, 'neither its longer day'],
  },
  {
    name: 'the day of publication is that of the record',
    promise: 'a number and a day that were public stay',
    file: 'functions/publish/case-of-record.ts',
    from: 'const known = { ...one, number, publishedOn }',
    to: 'const known = { ...one, number: one.number ?? number, publishedOn: one.publishedOn }',
    test: [tried, 'keeps its day'],
  },
  {
    name: 'what stands in the place of a name may be longer than the text could be',
    promise: fair,
    file: 'shared/case/kept-text.ts',
    from: '.max(2 * most)',
    to: '.max(most)',
    test: [tried, 'may be longer than it was'],
  },
  {
    name: 'nothing is written of a case that nobody could read',
    promise: 'bad input gets a clear refusal and loses nothing',
    file: 'functions/store/cases.ts',
    from: 'const next = Case.parse({ ...after, version: before.version + 1 })',
    to: 'const next = { ...after, version: before.version + 1 } as Case',
    test: [tried, 'that nobody could read'],
  },
  {
    name: 'a case that cannot be read keeps no other from its second person',
    promise: 'one bad record stops nothing else',
    file: 'functions/newsroom/cases.ts',
    from: 'ifReadable(newsroom.records.readCase(id))',
    to: 'newsroom.records.readCase(id)',
    test: [tried, 'keeps no other from its second person'],
  },
  {
    name: 'a day stays a day however far one counts from it',
    promise: fair,
    file: 'shared/value/day.ts',
    from: '(?:19|2\\d)\\d{2}-',
    to: '\\d{4}-',
    test: ['test/shared/value/day.test.ts', 'of which one can count on'],
  },
]
