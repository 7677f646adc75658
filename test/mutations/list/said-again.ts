import type { Mutation } from '../mutation.ts'

const gone = 'nothing names a firm again whose names were taken'
const own = 'what is said of a text, a file or a number is said of that one'
const firms = 'test/shared/case/firms-named.test.ts'
const verify = 'test/site/public/data/verify.test.ts'
const script = 'test/functions/publish/histories.test.ts'
const drafts = 'test/site/desk/progress/sheet-draft.test.ts'
const reminded = 'test/functions/clock/remind-reports.test.ts'

/** What may not be said again, and what is said at the right place. */
export const saidAgain: readonly Mutation[] = [
  {
    name: 'a name with signs between its characters is the same name',
    promise: gone,
    file: 'shared/case/without-firms.ts',
    from: 'SET_BETWEEN.test(one) ? [] : [n]',
    to: '[n]',
    test: [firms, '苏-中说写错了'],
  },
  {
    name: 'a name in characters as they are written elsewhere is the same name',
    promise: gone,
    file: 'shared/personal-data/readable.ts',
    from: 'digitOf(sign) ?? WRITTEN_HERE.get(sign) ??',
    to: 'digitOf(sign) ??',
    test: [firms, '蘇中建設集團補了材料'],
  },
  {
    name: 'a reason says no telling part of a firm that is gone',
    promise: gone,
    file: 'shared/case/firms-named.ts',
    from: '...goneParts(gone), ...tellingParts(own)',
    to: '...tellingParts(own)',
    test: [firms, '苏中说写错了'],
  },
  {
    name: 'a corrected text says no telling part of a firm that is gone',
    promise: gone,
    file: 'shared/case/firms-named.ts',
    from: 'told.has(name) || saidIn(text, names).length > 0',
    to: 'saidIn(text, names).length > 0',
    test: [firms, 'may name it only as a firm that the text lists'],
  },
  {
    name: 'a name is found by its characters alone in a case',
    promise: 'a name of a person in a case is masked or kept with a reason',
    file: 'shared/personal-data/find-names.ts',
    from: '[...besideWords(text), ...likelyNames(text)]',
    to: 'besideWords(text)',
    test: ['test/shared/personal-data/find-telling.test.ts', '资料员戚薇薇补签了三十份记录'],
  },
  {
    name: 'a fault is marked at the row where it was typed',
    promise: own,
    file: 'site/desk/cases/rows-sent.ts',
    from: 'row === undefined ? name : [list, row, ...rest].join',
    to: 'row === undefined ? name : [list, at, ...rest].join',
    test: ['test/site/desk/cases/rows-sent.test.ts', 'at the row where it was typed'],
  },
  {
    name: 'a line of another case is said to be of another',
    promise: own,
    file: 'site/public/data/verify.ts',
    from: 'asked.length > 0 && !asked.some(belongs)',
    to: 'false',
    test: [verify, 'of another record beside a right one is said to be so'],
  },
  {
    name: 'the script holds a case against the address that was asked about',
    promise: own,
    file: 'site/public/data/shell-check.ts',
    from: '[ "$(jq -r .id case.json)" = "$1" ] || fail',
    to: ': || fail',
    test: [script, 'says of another case’s record that it is another'],
  },
  {
    name: 'the script takes no empty log for a log that holds',
    promise: own,
    file: 'site/public/data/shell-check.ts',
    from: '[ "$n" -gt 0 ] && [ "$n" -eq',
    to: '[ "$n" -eq',
    test: [script, 'says NOT OK when a line was altered, left out'],
  },
  {
    name: 'a reason goes with its own change of a report',
    promise: own,
    file: 'site/desk/progress/entry/sheet-draft.ts',
    from: 'toldReasons(changedCells(sheet, published, rows), submission?.reasons ?? {})',
    to: 'submission?.reasons ?? {}',
    test: [drafts, 'a reason goes with its own change'],
  },
  {
    name: 'an office is told once of a report that was sent back',
    promise: 'an office learns by its channels what waits for it',
    file: 'functions/clock/remind-returned.ts',
    from: "one.state !== 'returned' || (await tips.wasReminded(key))",
    to: "one.state !== 'returned' || true",
    test: [reminded, 'is told to its office once'],
  },
  {
    name: 'a page leads to the earlier campaign’s page at its address',
    promise: 'a citation of a page finds the page that was cited',
    file: 'site/public/progress/address.ts',
    from: 'if (movedTo !== undefined && (month',
    to: 'if (movedTo === base && (month',
    test: ['test/site/public/progress/pages.test.ts', 'are named where the next one has a page'],
    kind: 'build',
  },
  {
    name: 'restart markers of a scan come in turn',
    promise: 'what is private does not become public, in words or in the bytes of a picture',
    file: 'shared/picture/jpeg-scan.ts',
    from: '0xd0 + (restarts & 7)',
    to: '(data[at + 1] ?? 0)',
    test: ['test/shared/picture/bare-jpeg.test.ts', 'the second before the first'],
  },
]
