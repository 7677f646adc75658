import type { Mutation } from '../mutation.ts'

const restore = 'test/cdk/operate/restore.test.ts'
const granted = 'test/cdk/local/granted.test.ts'
const loss = 'what a restore lost is told, and nothing public goes with it'

/** What holds after a bad day, and what a function may not reach. */
export const lost: readonly Mutation[] = [
  {
    name: 'a holder of a receipt is told of lost days',
    promise: loss,
    file: 'functions/intake/follow-reply.ts',
    from: '...(lost.length > 0 && { lost }),',
    to: '',
    test: [restore, 'an installation that lost its tables'],
  },
  {
    name: 'a case that the log tells of is no stray',
    promise: loss,
    file: 'functions/publish/strays.ts',
    from: 'return told ? undefined : new Set()',
    to: 'return new Set()',
    test: [restore, 'writes nothing to the public log while records and log are at odds'],
  },
  {
    name: 'one machine refuses what a role would',
    promise: 'a function reaches what it needs alone',
    file: 'cdk/local/granted.ts',
    from: 'if (!reaches(access[kind], partition)) throw',
    to: 'if (kind === undefined) throw',
    test: [granted, 'refuse to read cases at a door for reporters'],
  },
  {
    name: 'what stops everything is said to every office',
    promise: loss,
    file: 'functions/newsroom/publishing.ts',
    from: "if (kind === 'log') return waiting",
    to: '',
    test: ['test/functions/newsroom/at-odds.test.ts', 'every newsroom says so'],
  },
  {
    name: 'an older edition that the log tells of is no stray',
    promise: loss,
    file: 'functions/publish/strays.ts',
    from: 'const numbers = [...lost, ...kept]',
    to: 'const numbers = kept',
    test: ['test/functions/publish/restored-rows.test.ts', 'stays as it is public, and is told'],
  },
]
