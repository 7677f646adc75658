import type { Mutation } from '../mutation.ts'

const descriptions = 'test/functions/publish/open-data/descriptions.test.ts'
const origin = 'test/cdk/local/origin.test.ts'
const front = 'test/functions/front/front.test.ts'

/** What the open data promises to who reads it with other tools. */
export const openData: readonly Mutation[] = [
  {
    name: 'a spreadsheet takes no text for a formula',
    promise: 'hostile text stays text',
    file: 'shared/table/csv.ts',
    from: 'const safe = /^[=+\\-@\\t\\r＝＋－＠]/.test(text) ? ',
    to: 'const safe = Date.now() < 0 ? ',
    test: ['test/shared/table/csv.test.ts', 'a formula has a quote before it'],
  },
  {
    name: 'a workbook holds no markup of others',
    promise: 'hostile text stays text',
    file: 'shared/sheet-file/workbook-parts.ts',
    from: '{escapeXml(escaped(value))}',
    to: '{escaped(value)}',
    test: ['test/functions/publish/open-data/sheet.test.ts', 'codes as text and numbers as numbers'],
  },
  {
    name: 'checksums are of what is published',
    promise: 'whoever downloads the open data can check it',
    file: 'functions/publish/open-data/named.ts',
    from: 'sha256: hashOf(body),',
    to: 'sha256: hashOf(key),',
    test: [descriptions, 'every file of the open data stands in one list'],
  },
  {
    name: 'the signed list is no checkpoint',
    promise: 'the public log only grows, and who keeps a checkpoint can prove it',
    file: 'functions/publish/open-data/descriptions.ts',
    from: '/SHA256SUMS\\nsha256 $',
    to: '\\n7\\n$',
    test: [descriptions, 'the list is signed with the key of the log'],
  },
  {
    name: 'other sites read the open data and nothing else',
    promise: 'the public data is everybody’s, and the rest of the site is not',
    file: 'shared/policy/answer-headers.ts',
    from: 'if (openFolders.some((folder) => path.startsWith(folder))) return openHeaders(built)',
    to: 'return openHeaders(built)',
    test: [origin, 'lets the pages of other sites read open data'],
  },
  {
    name: 'the front sets headers on every answer',
    promise: 'a page runs and frames nothing that is not ours, in every edition',
    file: 'functions/front/handler.ts',
    from: 'const headers = { ...headersOf(context.req.path, set.FRONT), ...strictTransport }',
    to: 'const headers = strictTransport',
    test: [front, 'answers every page'],
  },
  {
    name: 'the desk alone asks the provider',
    promise: 'a page runs and frames nothing that is not ours, in every edition',
    file: 'shared/policy/answer-headers.ts',
    from: '/^(?:\\/en)?\\/desk/.test(path) ? signIn : []',
    to: 'signIn',
    test: [front, 'lets the desk alone ask'],
  },
]
