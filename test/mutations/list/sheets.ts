import type { Mutation } from '../mutation.ts'

const reads = 'test/shared/sheet-file/read-file.test.ts'
const cells = 'test/shared/progress/read-cells.test.ts'
const figures = 'test/shared/progress/check-figures.test.ts'
const registers = 'test/shared/progress/check-registers.test.ts'
const drafts = 'test/site/desk/progress/sheet-draft.test.ts'
const hostile = 'a hostile file cannot take a desk down'
const unguessed = 'nothing is guessed, and nothing half taken'
const nobody = 'nobody can be known by what is published'
const overs = 'test/functions/publish/names-over.test.ts'
const names = 'registers name firms for a time'
const revised = 'a published figure is only ever revised, with a reason'

const livePages = 'test/functions/publish/figures-live.test.ts'
const lived = 'figures are live within a second, however long their history'

/** What files, and rows that offices hand in, are held to. */
export const sheetControls: readonly Mutation[] = [
  {
    name: 'what a file unpacks to is counted',
    promise: hostile,
    file: 'shared/sheet-file/unzip.ts',
    from: "if (size > most) throw new FileRefusal('tooMuch')",
    to: '',
    test: [reads, 'that unpacks to more than there may be, in one part or in many'],
  },
  {
    name: 'the parts of a file unpack into one room',
    promise: hostile,
    file: 'shared/sheet-file/unzip.ts',
    from: 'left -= part.length',
    to: '',
    test: [reads, 'that unpacks to more than there may be, in one part or in many'],
  },
  {
    name: 'a file has no document type',
    promise: hostile,
    file: 'shared/sheet-file/read-xml.ts',
    from: "if (xml.startsWith('<!', open)) throw new FileRefusal('broken')",
    to: '',
    test: [reads, 'with entities, however they are nested, or a document type'],
  },
  {
    name: 'lines of a file are counted',
    promise: hostile,
    file: 'shared/sheet-file/read-sheet.ts',
    from: 'if (lines.length > room)',
    to: 'if (false)',
    test: [reads, 'with a hundred thousand lines, too many parts, too long a cell'],
  },
  {
    name: 'a file with macros is refused',
    promise: hostile,
    file: 'shared/sheet-file/read-file.ts',
    from: 'if (isMacro ||',
    to: 'if (',
    test: [reads, 'a file of another kind is refused by what it holds'],
  },
  {
    name: 'a number whose last digits are lost is marked',
    promise: unguessed,
    file: 'shared/sheet-file/read-sheet.ts',
    from: "if (Math.abs(number) >= 1e15) return { text: value, number: true, mark: 'digits' }",
    to: '',
    test: [reads, 'marks what it cannot tell: no kept value, merged cells, lost digits'],
  },
  {
    name: 'a name that two places have is marked',
    promise: unguessed,
    file: 'shared/progress/read-value.ts',
    from: 'if (codes.length > 1)',
    to: 'if (false)',
    test: [cells, 'a name that two places have is that of one’s own city, or marked'],
  },
  {
    name: 'per cent without a whole number of its whole is marked',
    promise: unguessed,
    file: 'shared/progress/read-row.ts',
    from: 'return Math.abs(part - Math.round(part)) < 1e-6 ? Math.round(part) : undefined',
    to: 'return Math.round(part)',
    test: [cells, 'are marked at their cell where they cannot be known, and never guessed'],
  },
  {
    name: 'a person in a public column of figures is found',
    promise: nobody,
    file: 'shared/progress/check-rows.ts',
    from: ', ...personal(row)]',
    to: ']',
    test: [figures, 'a telephone'],
  },
  {
    name: 'a mobile is no public telephone of an office',
    promise: nobody,
    file: 'shared/progress/personal-check.ts',
    from: 'PLAIN.test(text) || LANDLINES.test(text) ? undefined',
    to: 'text.length >= 0 ? undefined',
    test: [registers, 'has a public landline, and no mobile'],
  },
  {
    name: 'a running total does not fall silently',
    promise: unguessed,
    file: 'shared/progress/figure-checks.ts',
    from: "if (indicator.kind === 'running' && row.value < before.value)",
    to: 'if (false)',
    test: [figures, 'a running total that fell is wrong, unless it is explained'],
  },
  {
    name: 'an accident reported late says why',
    promise: 'the 48-hour rule is seen to be kept or not',
    file: 'shared/progress/sheets/accidents.ts',
    from: '> hours * 60',
    to: '> hours * 6000',
    test: [registers, 'a minute later'],
  },
  {
    name: 'a published value that is another needs its reason at the desk',
    promise: revised,
    file: 'site/desk/progress/entry/sheet-draft.ts',
    from: '.trim().length < 2',
    to: '.length < 0',
    test: [drafts, 'needs a reason, a row that goes too'],
  },
  {
    name: 'names whose time is over are in no file',
    promise: names,
    file: 'functions/publish/progress-in-table.ts',
    from: 'return shownEdition(sheets[edition.sheet], edition, kept.over)',
    to: 'return edition',
    test: [overs, 'leaves a year after it was published'],
  },
  {
    name: 'a new edition says no name whose time is over',
    promise: names,
    file: 'functions/publish/publish-sheet.ts',
    from: 'return over.length > 0 ? { on: publishedOn, rows: over } : undefined',
    to: 'return undefined',
    test: [overs, 'an edition that comes out after that never says it'],
  },
  {
    name: 'who appeals is not named until that is decided',
    promise: names,
    file: 'shared/progress/names-over.ts',
    from: 'isOver(row) || isAppealed(row)',
    to: 'isOver(row)',
    test: [overs, 'waits while the firm appeals'],
  },
  {
    name: 'an investigation past its term is supervised, raised, or explained',
    promise: 'what the plan wants of slow investigations is asked of who reports them',
    file: 'shared/progress/sheets/accidents.ts',
    from: "row.state === 'investigating' && today > addDays",
    to: "row.state === 'none' && today > addDays",
    test: ['test/shared/progress/check-registers.test.ts', 'investigated for too long is asked about'],
  },
  {
    name: 'every revision of before stays in the list',
    promise: 'a published figure is only ever revised, and what it was stays',
    file: 'shared/progress/compose-edition.ts',
    from: 'revisions: [...(before?.revisions ?? []), ...fresh]',
    to: 'revisions: fresh',
    test: ['test/shared/progress/revision-histories.test.ts', 'any history of revisions'],
  },
  {
    name: 'names are gone from every file before they are done',
    promise: names,
    file: 'functions/publish/names-over.ts',
    from: 'if (isSame && kept.over?.written === false) due.push(kept)',
    to: '',
    test: [overs, 'is gone everywhere though the run is cut short'],
  },
  {
    name: 'no other text says a name whose time is over',
    promise: names,
    file: 'shared/progress/names-over.ts',
    from: "typeof value === 'string' ? withoutNames(value, names) : value",
    to: 'value',
    test: ['test/shared/progress/names-over.test.ts', 'says a firm nowhere'],
  },
  {
    name: 'a handed-in file is read by whom it concerns',
    promise: 'what an office hands in is its own and that of those above it',
    file: 'functions/newsroom/submitted-files.ts',
    from: "if (!maySee(staff, area)) throw new Refusal('notFound')",
    to: '',
    test: ['test/functions/newsroom/submissions.test.ts', 'is read by the office that put it'],
  },
  {
    name: 'what readers of figures open first waits for nothing else',
    promise: lived,
    file: 'functions/publish/live-part.ts',
    from: "return change.sheet === 'figures' ? 'figures' : 'sheet'",
    to: "return 'other'",
    test: [livePages, 'writes what is opened first before all that follows'],
  },
  {
    name: 'a page of figures that stays as it is is not written',
    promise: lived,
    file: 'functions/publish/write-pages.ts',
    from: 'if ((await bucket.fingerprint(file.key)) !== made) await putFile(bucket, file)',
    to: 'await putFile(bucket, file)',
    test: [livePages, 'writes no page that stays as it is'],
  },
  {
    name: 'a city is shown what its places revised since it handed in',
    promise: 'a revision of a part is told to who summed it, and changes nothing by itself',
    file: 'functions/newsroom/submissions.ts',
    from: '{ parts: seenParts(await partsNow(newsroom, of, area), asked.parts) }),',
    to: '{}),',
    test: ['test/functions/newsroom/revised-parts.test.ts', 'see both numbers'],
  },
  {
    name: 'a revision that lands while a city writes is seen by it',
    promise: 'a city is told when a district revises figures that it hands in',
    file: 'functions/newsroom/submissions.ts',
    from: 'seenParts(await partsNow(newsroom, of, area), asked.parts)',
    to: 'await partsNow(newsroom, of, area)',
    test: ['test/functions/newsroom/revised-parts.test.ts', ''],
  },
  {
    name: 'a sum that its parts do not make any more is shown',
    promise: 'a revision of a part is told to who summed it, and changes nothing by itself',
    file: 'shared/progress/revised-parts.ts',
    from: 'const sums = same ? [] : differing(own?.[column], after[column])',
    to: 'const sums = same ? [] : differing(own?.[column], own?.[column])',
    test: ['test/functions/newsroom/revised-parts.test.ts', 'see both numbers'],
  },
  {
    name: 'a city is told of a revision below through its channels',
    promise: 'a revision of a part is told to who summed it, and changes nothing by itself',
    file: 'functions/clock/remind-revised.ts',
    from: 'await tips.oweNotice(subscription, { key, since: owedSince(subscription, now()) })',
    to: '',
    test: ['test/functions/newsroom/revised-parts.test.ts', ''],
  },
  {
    name: 'who publishes an edition has ticked what there is to read',
    promise: 'a second person has read what becomes public',
    file: 'functions/newsroom/sheet-edition.ts',
    from: "if (left.length > 0) throw new Refusal('unticked', { fields: left })",
    to: '',
    test: ['test/functions/newsroom/submissions.test.ts', 'an edition'],
  },
]
