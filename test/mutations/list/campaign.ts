import type { Mutation } from '../mutation.ts'

const rows = 'test/shared/progress/public-rows.test.ts'
const room = 'test/functions/newsroom/submissions.test.ts'
const few = 'counts of people that are few are suppressed, and one more with them'
const revised = 'a published figure is only ever revised, with its reason'
const two = 'two people, and another office, stand between a figure and the public'

/** What is promised of figures and registers of campaigns. */
export const campaign: readonly Mutation[] = [
  {
    name: 'few people among cities are suppressed',
    promise: few,
    file: 'shared/progress/public-rows.ts',
    from: 'hide(own.filter(isCity), hidden)',
    to: '',
    test: [rows, 'among the cities'],
  },
  {
    name: 'few people among the districts of a city are suppressed',
    promise: few,
    file: 'shared/progress/public-rows.ts',
    from: 'else hide(places, hidden)',
    to: '',
    test: [rows, 'among the districts'],
  },
  {
    name: 'a district of a suppressed city is suppressed',
    promise: few,
    file: 'shared/progress/public-rows.ts',
    from: 'for (const place of places) hidden.add(place)',
    to: 'continue',
    test: [rows, 'among the districts'],
  },
  {
    name: 'private columns of a sheet stay with the offices',
    promise: 'what is private in a register is never published',
    file: 'shared/progress/public-rows.ts',
    from: '.filter(([, column]) => !column.private)',
    to: '',
    test: [rows, 'lack every private column'],
  },
  {
    name: 'a published number does not change without a reason',
    promise: revised,
    file: 'functions/newsroom/submissions.ts',
    from: 'if (silent.length > 0)',
    to: 'if (silent.length < 0)',
    test: [room, 'a city hands in its figures'],
  },
  {
    name: 'what was published stays while its city changes it',
    promise: revised,
    file: 'functions/newsroom/sheet-edition.ts',
    from: 'rows: await files.readRows(one.accepted?.rows),',
    to: 'rows: await files.readRows(one.rows),',
    test: [room, 'a city hands in its figures'],
  },
  {
    name: 'wrong cells are refused by the server too',
    promise: 'nothing is handed in that is wrong at a cell',
    file: 'functions/newsroom/submissions.ts',
    from: 'if (found.length > 0)',
    to: 'if (found.length < 0)',
    test: [room, 'is refused'],
  },
  {
    name: 'no place hands in for another',
    promise: two,
    file: 'functions/newsroom/submissions.ts',
    from: "if (area !== staff.office) throw new Refusal('notFound')",
    to: '',
    test: [room, 'but not for another'],
  },
  {
    name: 'who accepted does not publish',
    promise: two,
    file: 'functions/newsroom/sheet-edition.ts',
    from: "throw new Refusal('self')",
    to: 'void 0',
    test: [room, 'the province'],
  },
  {
    name: 'an office is told of a late report once',
    promise: 'late reports are flagged by the clock',
    file: 'functions/clock/remind-reports.ts',
    from: 'if (await tips.wasReminded(key)) continue',
    to: '',
    test: ['test/functions/clock/remind-reports.test.ts', ''],
  },
  {
    name: 'what nothing explains leaves the bucket',
    promise: 'nothing stays public that the records do not hold',
    file: 'functions/publish/strays.ts',
    from: 'for (const key of strays) await bucket.remove(key)',
    to: '',
    test: ['test/functions/publish/strays.test.ts', ''],
  },
  {
    name: 'a saved report is not written over',
    promise: 'nothing typed is lost',
    file: 'functions/store/progress-reports.ts',
    from: ", { expression: 'attribute_not_exists(pk)' }",
    to: '',
    test: ['test/functions/newsroom/progress-reports.test.ts', 'loses nothing'],
  },
  {
    name: 'an edition that tells of a person is stopped by the publisher',
    promise: 'what is private in a register is never published',
    file: 'functions/publish/publish-sheet.ts',
    from: 'if (found || telling) throw new PrivateTextError()',
    to: '',
    test: [room, 'is stopped by the publisher too'],
  },
  {
    name: 'what is published is what was previewed',
    promise: two,
    file: 'functions/newsroom/sheet-edition.ts',
    from: ' || bodyHash(draft) !== seen',
    to: '',
    test: [room, 'an edition'],
  },
  {
    name: 'what went back is not published',
    promise: two,
    file: 'functions/newsroom/submissions.ts',
    from: "...(step !== 'return' && accepted && { accepted }),",
    to: '...(accepted && { accepted }),',
    test: [room, 'an edition'],
  },
  {
    name: 'nobody explains another place’s figures',
    promise: revised,
    file: 'shared/progress/compose-edition.ts',
    from: 'const reasons = accepted.find((one) => one.area === area)?.reasons ?? {}',
    to: 'const reasons = Object.assign({}, ...accepted.map((one) => one.reasons))',
    test: ['test/shared/progress/compose-edition.test.ts', 'no other'],
  },
]
