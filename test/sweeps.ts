/**
 * Files of tests that go over many states of what other tests hold by an example: rows lost, damaged or as before, moments of ending a
 * process, lists as they grow, words in many places, old browsers, screens of each role. In four parts of about a length.
 */
const sweeps: readonly (readonly string[])[] = [
  [
    ...['functions/publish/growing', 'functions/publish/turn', 'cdk/release/compare'],
    'functions/newsroom/names-told',
    ...['journey/typed-meanwhile', 'journey/silent-pages', 'journey/roles', 'journey/papers'],
  ],
  [
    ...[
      'functions/publish/restored-rows',
      'functions/publish/altered-rows',
      'functions/publish/log/take-back',
    ],
    ...['functions/publish/cut-at-list', 'functions/publish/for-readers', 'journey/kept-words'],
    'functions/publish/dropped-beside',
    ...['journey/narrow', 'journey/open-several', 'journey/turnstile', 'journey/people'],
  ],
  [
    ...['functions/publish/damaged-rows', 'functions/publish/lost-rows', 'functions/publish/always-leaves'],
    ...['functions/store/tips/full-tip', 'functions/desk/tips/parts'],
    ...['journey/parts', 'journey/floor', 'journey/where', 'journey/no-script'],
  ],
  [
    ...['functions/publish/histories', 'functions/publish/killed', 'functions/publish/log/out-of-sight'],
    ...['functions/publish/whole-files', 'functions/desk/tips/number', 'cdk/local/killed'],
    ...['journey/two-windows', 'journey/hard-times', 'journey/english', 'journey/public-paper'],
    ...['journey/directory', 'functions/newsroom/names-left'],
  ],
]

/** Today's part, counted from 1 of `of`; another each day. */
export const partOfDay = (of: number, now = new Date()): number =>
  (Math.floor(now.getTime() / 86_400_000) % of) + 1

/** What of the sweeps is left out where only the part of the day is taken (`SWEEPS=quarter`, as `npm test` does), as patterns of files. */
export const leftOut = (asked = process.env.SWEEPS): string[] =>
  asked === 'quarter'
    ? sweeps.flatMap((files, n) => (n + 1 === partOfDay(sweeps.length) ? [] : files.map(pattern)))
    : []

const pattern = (file: string) => `!test/${file}.test.ts`
