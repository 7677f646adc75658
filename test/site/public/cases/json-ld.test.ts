import { describe, expect, it } from 'vitest'
import type { PublicCase } from '../../../../shared/case/public-case.ts'
import { caseJsonLd, inPage } from '../../../../site/public/cases/json-ld.ts'
import { caseContent } from '../../../fixtures/case.ts'
import { sampleRecords } from '../../../fixtures/public-records.ts'

const { settings } = sampleRecords
const one: PublicCase = {
  ...{
    state: 'published',
    id: 'aaaaaaaaaaaa2',
    number: '示例安曝〔2026〕1号',
    edition: 2,
    publisher: '320000',
  },
  ...{
    publishedOn: '2026-11-02',
    updatedOn: '2026-11-05',
    sample: true,
    salt: '0',
    log: { n: 3, hash: 'a'.repeat(64) },
  },
  content: { ...caseContent, title: '关于</script><script>alert(1)</script>的通报' },
  changes: [{ edition: 2, day: '2026-11-05', what: '改了<!-- 期限', why: '写错了' }],
}

describe('the block of data for search engines', () => {
  it('can be ended by nothing in it', () => {
    const block = inPage(caseJsonLd(one, settings))
    expect(block).not.toContain('<')
    expect(JSON.parse(block)).toMatchObject({
      name: one.content.title,
      correction: [{ text: '改了<!-- 期限' }],
    })
  })

  it('says what the case is, whose, of where, since when, and where its data is', () => {
    expect(caseJsonLd(one, settings)).toMatchObject({
      '@type': 'Report',
      url: 'http://localhost:8080/cases/aaaaaaaaaaaa2/',
      reportNumber: '示例安曝〔2026〕1号',
      datePublished: '2026-11-02',
      dateModified: '2026-11-05',
      publisher: { name: '示例单位' },
      contentLocation: { name: '南京市江宁区' },
      image: 'http://localhost:8080/data/cards/aaaaaaaaaaaa2/2.png',
      encoding: { contentUrl: 'http://localhost:8080/data/cases/aaaaaaaaaaaa2.json' },
    })
  })
})
