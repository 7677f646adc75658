import { describe, expect, it } from 'vitest'
import type { PublicRecord } from '../../../../shared/case/public-case.ts'
import {
  answerTo,
  MOST,
  readCitations,
  readText,
  withId,
  worstFirst,
} from '../../../../site/public/data/changes.ts'
import { caseContent } from '../../../fixtures/case.ts'

const id = 'aaaaaaaaaaaa2'
const shared = {
  ...{ id, number: '苏安曝〔2026〕1号', publisher: '320000', publishedOn: '2026-10-01', sample: true },
  ...{ salt: '0', log: { n: 1, hash: '0' } },
}
const change = (edition: number) => ({
  ...{ edition, day: `2026-11-0${edition}`, what: `改了第${edition}处（示例）`, why: '示例理由' },
})
const record: PublicRecord = {
  ...shared,
  ...{ state: 'published', edition: 3, content: caseContent, updatedOn: '2026-11-03' },
  changes: [change(2), change(3)],
}
const gone: PublicRecord = {
  ...shared,
  state: 'withdrawn',
  edition: 4,
  day: '2026-11-20',
  reason: '示例：事实有误。',
}

describe('citations in a text', () => {
  it.each<[string, string, unknown]>([
    ['an address', `https://mingcha.example/cases/${id}/`, [{ id, edition: undefined }]],
    ['an English address', `https://mingcha.example/en/cases/${id}/`, [{ id, edition: undefined }]],
    ['the address of an edition', `/cases/${id}/edition/2/`, [{ id, edition: 2 }]],
    ['an id alone', id, [{ id, edition: undefined }]],
    [
      'a Chinese citation',
      `示例单位：《关于某项目的通报》，明察，2 版，2026年11月2日 更新，https://x.example/cases/${id}/，公布记录第 7 条 ab12`,
      [{ id, edition: 2 }],
    ],
    [
      'one with full-width signs',
      `《通报》，第１２版，https://x.example/cases/${id}/`,
      [{ id, edition: 12 }],
    ],
    ['an English citation', `Bulletin, version 3, https://x.example/en/cases/${id}/.`, [{ id, edition: 3 }]],
    ['the same twice', `${id}\n${id}`, [{ id, edition: undefined }]],
    ['a year that is no edition', `2026 版权所有 /cases/${id}/`, [{ id, edition: undefined }]],
    [
      'an entry of BibTeX',
      `@misc{mingcha-${id}-2,\n  title = "示例",\n  edition = "2",\n  url = "https://x.example/cases/${id}/"\n}`,
      [{ id, edition: 2 }],
    ],
    [
      'an entry of RIS',
      `TY  - GOVDOC\nET  - 3\nUR  - https://x.example/cases/${id}/\nER  - `,
      [{ id, edition: 3 }],
    ],
    ['no case', 'https://mingcha.example/cases/search/ 第 2 版', []],
    ['a longer word', 'aaaaaaaaaaaa2bbbb', []],
  ])('reads %s', (_, text, found) => {
    expect(readCitations(text)).toEqual(found)
  })

  it('takes so many at once', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz'
    const many = Array.from(
      { length: 150 },
      (_, n) => `aaaaaaaaaaa${letters[n % 26]}${letters[Math.floor(n / 26)]}`,
    )
    expect(readCitations(many.join('\n'))).toHaveLength(MOST)
  })
})

describe('what became of a citation', () => {
  it.each<[string, number | undefined, PublicRecord | undefined, string, number[]]>([
    ['unchanged', 3, record, 'same', []],
    ['changed since', 1, record, 'changed', [2, 3]],
    ['changed once since', 2, record, 'changed', [3]],
    ['which edition is not said', undefined, record, 'unsaid', [2, 3]],
    [
      'which edition is not said, and nothing ever changed',
      undefined,
      { ...record, edition: 1, changes: [] },
      'same',
      [],
    ],
    ['an edition that never was', 9, record, 'missing', []],
    ['no such case', 1, undefined, 'missing', []],
    ['withdrawn', 1, gone, 'withdrawn', []],
  ])('%s', (_, edition, found, outcome, editions) => {
    const answer = answerTo({ id, edition }, found)
    expect(answer.outcome).toBe(outcome)
    expect(answer.changes.map((one) => one.edition)).toEqual(editions)
  })

  it('says why a case was withdrawn, and nothing of what it said', () => {
    const answer = answerTo({ id, edition: 1 }, gone)
    expect(answer).toMatchObject({
      title: shared.number,
      taken: { day: '2026-11-20', reason: '示例：事实有误。' },
    })
    expect(JSON.stringify(answer)).not.toContain('示例花园')
  })

  it('says the worst first', () => {
    const of = (edition: number, one?: PublicRecord) => answerTo({ id, edition }, one)
    const order = worstFirst([of(3, record), of(1, record), of(1, gone), of(1)]).map(({ outcome }) => outcome)
    expect(order).toEqual(['withdrawn', 'missing', 'changed', 'same'])
  })
})

describe('the number of a bulletin', () => {
  const lists: Record<string, unknown> = {
    '/data/cases/2026/1.json': [{ id: 'aaaaaaaaaaaaa', number: '苏安曝〔2026〕1号' }],
    '/data/cases/2026/2.json': [{ id: 'bbbbbbbbbbbbb', number: '苏安曝〔2026〕12号' }],
  }
  const read = async (path: string) => lists[path]
  it.each([
    ['苏安曝〔2026〕12号', 'bbbbbbbbbbbbb', undefined],
    ['见苏安曝[2026]12号，第 2 版', 'bbbbbbbbbbbbb', 2],
    ['苏安曝（２０２６）１号', 'aaaaaaaaaaaaa', undefined],
  ])('leads to its case: %s', async (text, id, edition) => {
    const [cited, ...others] = readCitations(text)
    if (!cited) throw new Error('nothing was read')
    expect(others).toEqual([])
    const known = await withId(cited, read)
    expect([known.id, known.edition]).toEqual([id, edition])
  })
  it('counts once beside its address, and stays a number where no list names it', async () => {
    expect(readCitations('苏安曝〔2026〕12号，https://example.org/cases/bbbbbbbbbbbbb/')).toEqual([
      { id: 'bbbbbbbbbbbbb', edition: undefined },
    ])
    const [cited] = readCitations('苏安曝〔2026〕99号')
    if (!cited) throw new Error('nothing was read')
    expect(answerTo(await withId(cited, read), undefined)).toMatchObject({
      outcome: 'missing',
      title: cited.id,
    })
  })
})

describe('what of a text is not answered is told', () => {
  const host = 'mingcha.example'
  it.each([
    `https://other.example/cases/${id}/`,
    `https://mingcha.example.evil.example/cases/${id}/edition/2/`,
    `other.example/cases/${id}/`,
    `《通报》，第 2 版，https://other.example/en/cases/${id}/，公布记录第7条`,
  ])('another site’s address: %s', (line) => {
    expect(readText(line, host)).toEqual({
      cited: [],
      foreign: [line.normalize('NFKC')],
      unread: [],
      over: 0,
    })
  })
  it.each([
    `https://mingcha.example/cases/${id}/`,
    `mingcha.example/en/cases/${id}/`,
    `/cases/${id}/`,
    id,
    `https://web.archive.org/web/2026/https://mingcha.example/cases/${id}/`,
    `见 https://other.example/news/1 和 https://mingcha.example/cases/${id}/`,
  ])('and ours is ours: %s', (line) => {
    expect(readText(line, host)).toEqual({
      cited: [{ id, edition: undefined }],
      foreign: [],
      unread: [],
      over: 0,
    })
  })
  it('lines without a case, and blank ones not', () => {
    const text = `${id}\n\n  \n记不清了\nhttps://mingcha.example/cases/search/\n`
    const { cited, unread } = readText(text, host)
    expect(cited).toHaveLength(1)
    expect(unread).toEqual(['记不清了', 'https://mingcha.example/cases/search/'])
  })
  it('what is over the most', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz'
    const many = Array.from(
      { length: 103 },
      (_, n) => `aaaaaaaaaaa${letters[n % 26]}${letters[Math.floor(n / 26)]}`,
    )
    expect(readText(many.join('\n'), host)).toMatchObject({ over: 3, unread: [] })
  })
})
