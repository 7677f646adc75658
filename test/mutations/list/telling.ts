import type { Mutation } from '../mutation.ts'

const kept = 'test/functions/newsroom/kept.test.ts'
const photos = 'test/functions/publish/photos.test.ts'
const jpeg = 'test/shared/picture/bare-jpeg.test.ts'
const nothing = 'what is private does not become public, in words or in the bytes of a picture'
const told = 'a case does not say that somebody told'

/** What a case may say, and what its pictures may hold. */
export const telling: readonly Mutation[] = [
  {
    name: 'words for a source do not stay',
    promise: told,
    file: 'shared/personal-data/find-telling.ts',
    from: "!certain && kind !== 'source'",
    to: '!certain',
    test: [kept, 'a word for a source does not stay for any reason'],
  },
  {
    name: 'blanks between characters hide no word',
    promise: told,
    file: 'shared/personal-data/find-telling.ts',
    from: "best(spansIn(tight, sourcePatterns, 'source')",
    to: "best(spansIn(shown, sourcePatterns, 'source')",
    test: ['test/shared/personal-data/find-telling.test.ts', '接举 报'],
  },
  {
    name: 'what may stay does not hide what may not',
    promise: told,
    file: 'shared/personal-data/find-telling.ts',
    from: '[...sources, ...others.filter(isApart)]',
    to: 'best([...sources, ...others])',
    test: ['test/shared/personal-data/find-telling.test.ts', 'a word for a source is found inside'],
  },
  {
    name: 'a line of another record beside a right one',
    promise: 'what does not belong together proves nothing',
    file: 'site/public/data/verify.ts',
    from: 'asked.length > 0 && !asked.some(belongs)',
    to: 'asked.length < 0',
    test: ['test/site/public/data/verify.test.ts', 'of another record beside a right one'],
  },
  {
    name: 'another site’s address is not taken for ours',
    promise: 'what is not answered is told',
    file: 'site/public/data/changes.ts',
    from: 'cited.length > 0 && !isForeign)',
    to: 'cited.length > 0)',
    test: ['test/site/public/data/changes.test.ts', 'another site’s address'],
  },
  {
    name: 'a number of a document stops no publication',
    promise: 'what stops a publication is a person’s without doubt',
    file: 'shared/personal-data/judge-number.ts',
    from: '(isOfRecord(beside) || isCounted(beside)',
    to: '(isCounted(beside)',
    test: ['test/shared/personal-data/find-personal.test.ts', 'not 宁建监字13912345678号'],
  },
  {
    name: 'what may tell who somebody is waits for a decision',
    promise: 'it stays only with a reason that the second person sees',
    file: 'functions/newsroom/case-steps.ts',
    from: ', ...findUndecided(content, kept)',
    to: '',
    test: [kept, 'goes to nobody until it is decided'],
  },
  {
    name: 'who decided that something stays is written by the server',
    promise: 'it stays only with a reason that the second person sees',
    file: 'shared/case/clean-case.ts',
    from: 'kept.map((one) => ({ ...one, by: byOf(one) }))',
    to: 'kept',
    test: [kept, 'goes to nobody until it is decided'],
  },
  {
    name: 'a case waits for its day',
    promise: 'nothing tells whether a case was written beside a tip',
    file: 'functions/newsroom/case-steps.ts',
    from: "if (state === 'approved' && notBefore !== undefined && order && order.day < notBefore)",
    to: 'if (!state && notBefore && order)',
    test: [kept, 'holds back the second person’s yes'],
  },
  {
    name: 'the day beside a tip is late',
    promise: 'nothing tells whether a case was written beside a tip',
    file: 'site/desk/cases/not-before.ts',
    from: 'addDays(today, LEAST + Math.floor',
    to: 'addDays(today, Math.floor',
    test: ['test/site/desk/cases/not-before.test.ts', 'is at least thirty days away'],
  },
  {
    name: 'a picture holds nothing but itself, for the newsroom',
    promise: nothing,
    file: 'functions/newsroom/case-files.ts',
    from: 'photos: (bytes) => readBareJpeg(bytes) !== undefined,',
    to: 'photos: () => true,',
    test: ['test/functions/newsroom/case-files.test.ts', 'with details of a camera, a comment'],
  },
  {
    name: 'a picture is looked at again before it is public',
    promise: nothing,
    file: 'functions/publish/begin-order.ts',
    from: 'await photoFiles(publish, { content }, [one.notes])',
    to: '',
    test: [photos, 'stop the case before anything of it is public'],
  },
  {
    name: 'words anywhere in a picture are read',
    promise: nothing,
    file: 'functions/publish/photos.ts',
    from: ' || findPrivateWords(wordsIn(body), secrets)',
    to: '',
    test: [photos, 'a telephone number hidden in a table'],
  },
  {
    name: 'nothing stands behind the end of a picture',
    promise: nothing,
    file: 'shared/picture/bare-jpeg.ts',
    from: 'next === 0xd9 && at + 2 === bytes.length',
    to: 'next === 0xd9',
    test: [jpeg, 'words behind its end is none'],
  },
  {
    name: 'a table is as long as it says',
    promise: nothing,
    file: 'shared/picture/bare-jpeg.ts',
    from: 'return at === segment.length',
    to: 'return at >= 0',
    test: [jpeg, 'a table longer than it says is none'],
  },
  {
    name: 'only which and where of a letter stand beside a case',
    promise: 'nothing tells who told',
    file: 'site/desk/frame/beside.ts',
    from: "const parts = ['narrative', 'site', 'address'] as const",
    to: "const parts = ['narrative', 'site', 'address', 'permit'] as const",
    test: ['test/site/desk/cases/beside-part.test.ts', 'of an opened tip only what and where'],
  },
]
