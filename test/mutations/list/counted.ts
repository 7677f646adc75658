import type { Mutation } from '../mutation.ts'

const counts = 'test/functions/clock/counts.test.ts'
const limits = 'test/cdk/aws/limits.test.ts'
const once = 'each tip counts once, whatever is repeated or cut short'
const bounded = 'a flood slows filing and does not shut it'
const cut = 'that was taken in by a run which was cut short is taken in once'

/** Counts that are kept as things happen, and what bounds a flood. */
export const counted: readonly Mutation[] = [
  {
    name: 'a change that counts is announced',
    promise: once,
    file: 'functions/store/tips/tips.ts',
    from: 'if (!sameCountsOf(countedOf(before), countedOf(after)))',
    to: 'if (before.version < 0)',
    test: [counts, 'that changes after it was counted is counted anew, once'],
  },
  {
    name: 'what a shard took in last is noted before it takes in more',
    promise: once,
    file: 'functions/store/tips/counts.ts',
    from: '  await noteBeside(tips, place, sums)\n',
    to: '',
    test: [counts, cut],
  },
  {
    name: 'what a tip is to be counted in is written down before',
    promise: once,
    file: 'functions/store/tips/counts.ts',
    from: '...before, ...none }',
    to: '...before }',
    test: [counts, cut],
  },
  {
    name: 'a change that has not come stays announced',
    promise: once,
    file: 'functions/clock/count-tips.ts',
    from: 'tip.version >= (mark?.upTo ?? 0)',
    to: 'tip.version >= 0',
    test: [counts, 'whose change comes while the clock counts is counted with the next tick'],
  },
  {
    name: 'counts of before are removed',
    promise: once,
    file: 'functions/store/migrations/count-anew.ts',
    from: "if (kind === 'COUNTS' && Number(rest) < generation) await table.remove(key)",
    to: '',
    test: [counts, 'made anew, cut short and gone on with, are the same'],
  },
  {
    name: 'no month before all is counted',
    promise: once,
    file: 'functions/clock/count-month.ts',
    from: '(await tips.listUncounted(last)).length > 0',
    to: 'false',
    test: [counts, 'made anew, cut short and gone on with, are the same'],
  },
  {
    name: 'a month says that it lacks a tip',
    promise: once,
    file: 'functions/clock/count-month.ts',
    from: '...(lacks && { lacks: true }),',
    to: '',
    test: ['test/functions/clock/put-aside.test.ts', 'of a month is made without what cannot be read'],
  },
  {
    name: 'an office is reminded apart from the others',
    promise: 'one office’s channel cannot stop another’s notice',
    file: 'functions/clock/remind-reports.ts',
    from: "all &&= owed === 'owed'",
    to: "if (owed !== 'owed') return",
    test: ['test/functions/clock/remind-reports.test.ts', 'when one cannot be; that one is put aside'],
  },
  {
    name: 'requests of everybody bounded where it costs money, not where it shuts the door',
    promise: bounded,
    file: 'cdk/aws/api.ts',
    from: 'throttlingRateLimit: requests,',
    to: 'throttlingRateLimit: 200,',
    test: [limits, 'is a thousand reports a second and more'],
  },
  {
    name: 'the form without script bounded apart',
    promise: bounded,
    file: 'cdk/aws/api.ts',
    from: "filter((one) => one.stage === 'plain')",
    to: "filter((one) => one.stage === 'publish')",
    test: [limits, 'opens the form without script to a hundred a second'],
  },
  {
    name: 'the most that a simple form waits',
    promise: bounded,
    file: 'functions/plain/token.ts',
    from: 'Math.min(MOST_WAIT, ',
    to: 'Math.max(0, ',
    test: [
      'test/functions/plain/wait.test.ts',
      '2000 forms opened in an hour mean that one waits 12 seconds',
    ],
  },
]
