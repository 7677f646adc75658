/**
 * Files of tests that go over many states of what other tests hold by an example: rows lost, damaged or as before, moments of ending a
 * process, lists as they grow, words in many places. In three parts of about a length.
 */
const sweeps: readonly (readonly string[])[] = [
  ['functions/publish/growing', 'functions/publish/killed', 'cdk/release/compare', 'journey/typed-meanwhile'],
  [
    ...['restored-rows', 'altered-rows', 'log/take-back'].map((name) => `functions/publish/${name}`),
    ...['cdk/local/killed', 'journey/kept-words', 'journey/narrow', 'journey/open-several'],
  ],
  [
    ...['damaged-rows', 'lost-rows', 'histories', 'log/out-of-sight', 'always-leaves'].map(
      (name) => `functions/publish/${name}`,
    ),
    ...['functions/newsroom/names-told', 'journey/two-windows', 'journey/parts'],
  ],
]

/** Today's part, counted from 1 of `of`; another each day. */
export const partOfDay = (of: number, now = new Date()): number =>
  (Math.floor(now.getTime() / 86_400_000) % of) + 1

/** What of the sweeps is left out where only the part of the day is taken (`SWEEPS=third`, as `npm test` does), as patterns of files. */
export const leftOut = (asked = process.env.SWEEPS): string[] =>
  asked === 'third'
    ? sweeps.flatMap((files, n) => (n + 1 === partOfDay(sweeps.length) ? [] : files.map(pattern)))
    : []

const pattern = (file: string) => `!test/${file}.test.ts`
