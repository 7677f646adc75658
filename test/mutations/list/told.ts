import type { Mutation } from '../mutation.ts'

const ownLetter = 'whoever holds a receipt, and nobody else, sees the letter and its files again'

/** What a reporter is told, asked and shown again. */
export const told: readonly Mutation[] = [
  {
    name: 'a destroyed letter is not handed out',
    promise: ownLetter,
    file: 'functions/intake/follow-tip.ts',
    from: 'tip?.destroyedOn ? undefined : tip?.envelope',
    to: 'tip?.envelope',
    test: ['test/functions/intake/own-letter.test.ts', 'an unknown receipt and a letter that was destroyed'],
  },
  {
    name: 'a form that is only to look otherwise files nothing',
    promise: 'what is asked for is done, and nothing else',
    file: 'functions/plain/file-plain.ts',
    from: 'if (lookAsked(context))',
    to: 'if (text.token === undefined)',
    test: ['test/functions/plain/view.test.ts', 'files nothing and gives back what was typed'],
  },
  {
    name: 'a page that is only to look otherwise says nothing',
    promise: 'what is asked for is done, and nothing else',
    file: 'functions/plain/follow/follow-plain.ts',
    from: 'return follow(plain, context, { typed, token })',
    to: 'return follow(plain, context, asked)',
    test: ['test/functions/plain/view.test.ts', 'keeps a message that was not sent'],
  },
  {
    name: 'a name behind a shared lake is asked about',
    promise: 'a place is found or asked about, never guessed',
    file: 'shared/place/gazetteer/resolve.ts',
    from: 'if (shared) return ask([code], shared)',
    to: '',
    test: ['test/shared/place/address-cases.test.ts', 'is what the addresses give today'],
  },
  {
    name: 'a critical tip’s reporter is told the hours',
    promise: 'the reporter knows what the office owes',
    file: 'shared/follow/say-state.ts',
    from: "tip.state === 'filed' && isCritical(tip.facts)",
    to: 'false',
    test: ['test/shared/follow/say-state.test.ts', 'within how many hours it is looked at'],
  },
  {
    name: 'a city that reported nothing for a register is not told of as having nothing',
    promise: 'missing and zero read differently',
    file: 'shared/progress/views/register-lacks.ts',
    from: 'areas.filter((area) => !isToldOf(edition, area))',
    to: 'areas.filter((area) => area === "")',
    test: ['test/shared/progress/views/register-lacks.test.ts', 'is never said to be nought'],
  },
  {
    name: 'a city’s report holds what its zones report with it',
    promise: 'each number of a report is that of the page that it leads to',
    file: 'shared/progress-report/compose-report.ts',
    from: 'reporterOf(String(row.area)) === area)',
    to: 'String(row.area).slice(0, 4) === area.slice(0, 4))',
    test: ['test/shared/progress-report/compose-report.test.ts', 'holds what its zones report'],
  },
  {
    name: 'firms are compared over the months that name them alone',
    promise: 'the ranking holds against one computed by hand',
    file: 'shared/progress/views/rank-firms.ts',
    from: 'months.filter((month) => !isOver(month))',
    to: 'months.filter(() => true)',
    test: ['test/shared/progress/views/rank-firms.test.ts', 'with the province of the same months'],
  },
  {
    name: 'a running total of an earlier month is held against a later one',
    promise: 'a drop of a running total is asked about, whichever month comes first',
    file: 'shared/progress/figure-checks.ts',
    from: "return ask(column, 'aboveLater', { later: then, now })",
    to: 'return undefined',
    test: ['test/shared/progress/check-figures.test.ts', 'above that of a later month is asked about'],
  },
  {
    name: 'revisions stand by their days, the newest first',
    promise: 'what was changed of a published number stands on its page',
    file: 'shared/progress/views/newest-first.ts',
    from: 'a.one.day < b.one.day ? 1 : a.one.day > b.one.day ? -1 : 0',
    to: '0',
    test: [
      'test/shared/progress/views/figures.test.ts',
      'are told of one indicator over all months, the newest first',
    ],
  },
  {
    name: 'a duty whose report is looked at is not told as not reported',
    promise: 'a place that was silent is not said to have nothing',
    file: 'shared/campaign/duty-state.ts',
    from: "told === 'notReported' && waits(area) ? 'awaited' : told",
    to: 'told',
    test: [
      'test/shared/progress/views/duty-board.test.ts',
      'is not told as not reported, and is counted in words of its own',
    ],
  },
  {
    name: 'only who reported otherwise is said to have not done a duty',
    promise: 'a place that was silent is not said to have nothing',
    file: 'shared/progress/views/say-behind.ts',
    from: "if (row) return 'behind'",
    to: "if (row || state) return 'behind'",
    test: [
      'test/shared/progress/views/duty-board.test.ts',
      'who is silent or waits is not said to have not done it',
    ],
  },
]
