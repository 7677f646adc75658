import type { Mutation } from '../mutation.ts'

const histories = 'test/functions/publish/histories.test.ts'
const taken = 'test/site/public/cases/taken.test.ts'
const said = 'what is said of a case in public is true, whatever became of it'

/** What became of a case, as feeds, placeholders and checks say it. */
export const historiesControls: readonly Mutation[] = [
  {
    name: 'the shell check takes the highest edition of a case',
    promise: said,
    file: 'site/public/data/shell-check.ts',
    from: '| sort_by(.edition) | last.content',
    to: '| last.content',
    test: [histories, 'holds a case that was withdrawn'],
  },
  {
    name: 'a text that goes is not the withdrawal of its case',
    promise: said,
    file: 'shared/publication/case-history.ts',
    from: 'if (!before.some(({ edition }) => edition === line.edition)) return line.event',
    to: 'if (before.length >= 0) return line.event',
    test: [histories, 'says of a case that stands what happened at each line'],
  },
  {
    name: 'a tombstone’s reason is said at its own line',
    promise: said,
    file: 'shared/publication/case-history.ts',
    from: 'tombstone.state === event && tombstone.log.n === n)',
    to: 'tombstone.state !== event && tombstone.log.n === n)',
    test: [histories, 'says of one that was taken away why'],
  },
  {
    name: 'a hiding that ended says so',
    promise: said,
    file: 'site/public/cases/taken.ts',
    from: "if (state === 'hidden') {",
    to: "if (state === 'withdrawn' && log.n < 0) {",
    test: [taken, 'of a hiding says which edition brought the case back'],
  },
  {
    name: 'the words about a replaced edition name the one that took its place',
    promise: said,
    file: 'site/public/cases/taken.ts',
    from: 'lines.filter(({ n }) => n < log.n)',
    to: 'lines',
    test: [taken, 'says which edition took its place then'],
  },
  {
    name: 'a replaced edition is told to be one',
    promise: said,
    file: 'site/public/data/came-since.ts',
    from: "return last.edition > line.edition ? [{ what: 'replaced', n: last.n }] : []",
    to: 'return []',
    test: ['test/site/public/data/verify.test.ts', 'a newer one is told'],
  },
  {
    name: 'a citation of before words were hidden is told so',
    promise: said,
    file: 'site/public/data/verify.ts',
    from: '    ...checkTakenOut(lines, line),\n    ...checkSince(lines, line),\n',
    to: '    ...checkSince(lines, line),\n',
    test: ['test/site/public/data/verify.test.ts', 'says first by which line words were hidden'],
  },
  {
    name: 'a kept file is looked up in the log',
    promise: said,
    file: 'site/public/data/examine.ts',
    from: 'kept.length > 0 ? kept : [ofFile]',
    to: '[ofFile]',
    test: [histories, 'a file of a case that was corrected is that edition'],
  },
  {
    name: 'a proof of a text that is gone is no forgery',
    promise: said,
    file: 'site/public/data/verify.ts',
    from: "if (record === gone) return { what: 'proofOk', n: line.n }",
    to: '',
    test: [histories, 'a proof of a case that was hidden holds'],
  },
  {
    name: 'a scan of restart markers is read with them',
    promise: 'what is private does not become public, in words or in the bytes of a picture',
    file: 'shared/picture/jpeg-scan.ts',
    from: ' && !bits.restarts()) return false',
    to: ' && bits.restarts()) return false',
    test: ['test/shared/picture/bare-jpeg.test.ts', 'with restart markers is what it says'],
  },
  {
    name: 'a preview shows no line that there is not',
    promise: said,
    file: 'shared/publication/log-line.ts',
    from: 'log.hash !== LOG_BEGINNING',
    to: 'log.hash !== undefined',
    test: ['test/site/public/cases/citation.test.ts', 'of a preview says in words'],
  },
]
