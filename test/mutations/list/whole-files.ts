import type { Mutation } from '../mutation.ts'

const whole = 'test/functions/publish/whole-files.test.ts'
const without = 'test/functions/publish/records-without.test.ts'
const gone = 'what is withdrawn leaves every version, feed, file and search'
const lost = 'nothing public disappears silently'

/** What the files that hold everything say, and what they are made from many records at a time. */
export const wholeFiles: readonly Mutation[] = [
  {
    name: 'the list of all says an edition before it is kept',
    promise: gone,
    file: 'functions/publish/keep-editions.ts',
    from: '  await sayInListOfAll(records, newest.record)\n',
    to: '',
    test: [whole, 'show what is kept as newest'],
  },
  {
    name: 'what is taken out of sight is not found by its number either',
    promise: gone,
    file: 'functions/publish/records-without.ts',
    from: 'readEditionsByNumber: notOf(records, taken),\n    readShown,',
    to: 'readShown,',
    test: [without, 'say nothing of its text to readEditionsByNumber'],
  },
  {
    name: 'what is taken out of sight has no file that says its text',
    promise: gone,
    file: 'functions/publish/records-without.ts',
    from: ', body: jsonText(tombstone)',
    to: '',
    test: [without, 'say nothing of its text to readEditions,'],
  },
  {
    name: 'whole files without what waits for the log find it by no number',
    promise: gone,
    file: 'functions/publish/records-without.ts',
    from: 'readEditionsByNumber: notOf(records, taken),\n})',
    to: '})',
    test: [without, 'have no record of it for readEditionsByNumber'],
  },
  {
    name: 'a taking back that was cut short is found again',
    promise: gone,
    file: 'functions/publish/log/take-back-editions.ts',
    from: 'const { id, number, publishedOn } = record\n',
    to: `const { id, number, publishedOn } = record
    const { body, lines } = inOrder.find((one) => one.record === record)
    await records.resetEdition(id, { record, body, line: lines.at(-1), before: lines.slice(0, -1) })
`,
    test: ['test/functions/publish/log/take-back.test.ts', 'wherever taking back was cut short'],
  },
  {
    name: 'a case leaves whatever its publication failed with',
    promise: 'what is taken away leaves everything at once',
    file: 'functions/publish/publisher.ts',
    from: 'if (work.case !== undefined) await hideUnlogged(publish, [work.case])',
    to: 'if (error instanceof LogAtOddsError && work.case) await hideUnlogged(publish, [work.case])',
    test: ['test/functions/publish/damaged-rows.test.ts', 'the head of the log'],
  },
  {
    name: 'what is out of sight is not shown again by what is made before its publication is tried again',
    promise: gone,
    file: 'functions/publish/publisher.ts',
    from: 'const stage = await withoutUnseen(publish, work.case)',
    to: 'const stage = publish',
    test: ['test/functions/publish/damaged-rows.test.ts', 'the head of the log'],
  },
  {
    name: 'an altered record goes into no whole file',
    promise: 'what is public is what the log says',
    file: 'functions/publish/open-data/case-files.ts',
    from: 'const sound = new Set(placed.filter(isAsLogged))',
    to: 'const sound = new Set(placed)',
    test: [whole, 'park one that is altered at once'],
  },
  {
    name: 'an altered record goes onto no page',
    promise: 'what is public is what the log says',
    file: 'functions/publish/load-records.ts',
    from: 'one.standIn === true || isAsLogged(one)',
    to: 'one.standIn === true || one.line.n > 0',
    test: [whole, 'as does all else that is written'],
  },
  {
    name: 'a table that does not answer takes no entry out of the feed of changes',
    promise: lost,
    file: 'functions/publish/open-data/changes-feed.ts',
    from: 'await ifReadable(Promise.all([cases.linesOf(subject), cases.editions(subject)]))',
    to: 'await Promise.all([cases.linesOf(subject), cases.editions(subject)]).catch(() => undefined)',
    test: ['test/functions/publish/open-data/changes-feed.test.ts', 'none for a table'],
  },
  {
    name: 'a count that a case changed meanwhile is not written over',
    promise: lost,
    file: 'functions/store/published/list-counts.ts',
    from: 'moves = :moves)`',
    to: 'moves = :moves OR moves <> :moves)`',
    test: [whole, 'say as many as the page'],
  },
  {
    name: 'what an answer left out is asked for again',
    promise: lost,
    file: 'functions/store/read-many.ts',
    from: 'waiting = [...waiting.slice(AT_ONCE), ...left]',
    to: 'waiting = waiting.slice(AT_ONCE)',
    test: ['test/functions/store/read-many.test.ts', 'more than fits into an answer'],
  },
  {
    name: 'a table that does not answer takes no case out of a file',
    promise: lost,
    file: 'shared/value/if-readable.ts',
    from: 'if (isUnreadable(fault)) return undefined\n    throw fault',
    to: 'return undefined',
    test: [whole, 'none for a table that does not answer'],
  },
  {
    name: 'one machine refuses many at once what a role would refuse for one',
    promise: 'a function reaches what it needs alone',
    file: 'cdk/local/granted.ts',
    from: "for (const { pk } of keys) expect('read', pk)",
    to: '',
    test: ['test/cdk/local/granted.test.ts', 'refuse to read a case among what it may read'],
  },
]
