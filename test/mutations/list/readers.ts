import type { Mutation } from '../mutation.ts'

const search = 'test/shared/search/search.test.ts'
const readers = 'test/functions/publish/for-readers.test.ts'
const gone = 'what was taken away is nowhere in public'
const exact = 'the search shows what is there, and nothing else'

/** What readers are promised of pages, search, feeds and cards. */
export const readersControls: readonly Mutation[] = [
  {
    name: 'a case that was taken away leaves the search at once',
    promise: gone,
    file: 'functions/publish/search/search-files.ts',
    from: 'else gone.push(id)',
    to: '',
    test: [readers, 'forgets at once what was hidden or withdrawn'],
    kind: 'build',
  },
  {
    name: 'the search shows no case whose record says that it was taken away',
    promise: gone,
    file: 'shared/search/search.ts',
    from: "if (one?.state !== 'published') return []",
    to: 'if (!one) return []',
    test: [search, 'shows nothing that is gone'],
  },
  {
    name: 'a case is found by its fines and its day as they are shown',
    promise: exact,
    file: 'shared/search/searched.ts',
    from: "      ...[dateText(publishedOn, 'zh'), publishedOn],\n",
    to: '',
    test: [search, 'finds a fine and the day on which a case came out'],
  },
  {
    name: 'a share card that the bucket lost comes back',
    promise: 'what is public can be made again',
    file: 'functions/publish/compare-cases.ts',
    from: '  await noteLostCards(publish, ids)\n',
    to: '',
    test: [readers, 'is drawn after the case is live'],
    kind: 'build',
  },
  {
    name: 'a phrase is looked for in the record before the case is shown',
    promise: exact,
    file: 'shared/search/search.ts',
    from: 'if (!holds([...head, ...rest])) return []',
    to: '',
    test: [search, 'looks into the record before it says that a phrase is there'],
  },
  {
    name: 'a filter holds for what is newer than the index',
    promise: exact,
    file: 'shared/search/search.ts',
    from: '(filters.city === undefined || filters.city === city) &&',
    to: '',
    test: [search, 'finds what is newer than the index'],
  },
  {
    name: 'a share card goes with its case',
    promise: gone,
    file: 'functions/publish/cards/cards.ts',
    from: 'for (const key of old) await bucket.remove(key)',
    to: '',
    test: [readers, 'is drawn after the case is live'],
    kind: 'build',
  },
  {
    name: 'pages that name a case beside their own are made anew when it is taken away',
    promise: gone,
    file: 'functions/publish/publication.ts',
    from: 'const beside = await writeBeside(publish, records, change, { leaves })',
    to: 'const beside: string[] = []',
    test: [readers, 'names the case after it once that is there'],
    kind: 'build',
  },
  {
    name: 'no text of a case ends the block of data for search engines',
    promise: 'nothing that somebody writes becomes a script of a page',
    file: 'site/public/cases/json-ld.ts',
    from: ".replaceAll('<', '\\\\u003c')",
    to: '',
    test: ['test/site/public/cases/json-ld.test.ts', 'can be ended by nothing in it'],
  },
  {
    name: 'signs that mean something to XML stand in a card or a feed as text',
    promise: 'nothing that somebody writes becomes a script of a page',
    file: 'shared/table/escape-xml.ts',
    from: '.replace(/[&<>"]/g, (sign) => names[sign] ?? sign)',
    to: '',
    test: [readers, 'no sign of XML from a title'],
    kind: 'build',
  },
]
