import { describe, expect, it } from 'vitest'
import { bibtex, gbCitation, gbOfData, ris, shortHash } from '../../../../site/public/cases/citation.ts'
import { sampleRecords } from '../../../fixtures/public-records.ts'

const { settings } = sampleRecords
const one = {
  ...{ id: 'aaaaaaaaaaaa2', number: '示例安曝〔2026〕1号', edition: 3, updatedOn: '2026-11-05' },
  log: { n: 1204, hash: `7c1e09ab44d2${'0'.repeat(52)}` },
  content: { title: '关于100%{示例}_项目"问题"的通报' },
}

describe('a citation', () => {
  it('is as GB/T 7714 wants it, with edition, line of the log and short hash', () => {
    expect(gbCitation(one, settings)).toBe(
      '示例单位. 关于100%{示例}_项目"问题"的通报：示例安曝〔2026〕1号[EB/OL]. 第3版. (2026-11-05)[引用日期]. http://localhost:8080/cases/aaaaaaaaaaaa2/. 公布记录第1204条，核对码7c1e09ab44d2.',
    )
    // The first is named too: its address shows the newest.
    expect(gbCitation({ ...one, edition: 1 }, settings)).toContain('第1版')
  })

  it('of data says so, with the edition, its day and its line of the log', () => {
    const month = { edition: 2, publishedOn: '2026-11-28', log: one.log }
    const cited = { title: '专项行动：全部指标，2023年10月', path: '/progress/period/2023-10/' }
    expect(gbOfData(month, cited, settings)).toBe(
      '示例单位. 专项行动：全部指标，2023年10月[DS/OL]. 第2版. (2026-11-28)[引用日期]. http://localhost:8080/progress/period/2023-10/. 公布记录第1204条，核对码7c1e09ab44d2.',
    )
  })

  it('is BibTeX in which a title means nothing to TeX', () => {
    const entry = bibtex(one, settings)
    expect(entry).toContain('title = "{关于100\\%示例\\_项目问题的通报}"')
    expect(entry).toContain('year = "2026"')
    expect(entry.match(/[{]/g)).toHaveLength(entry.match(/[}]/g)?.length ?? 0)
  })

  it('is RIS, a line a field', () => {
    const lines = ris({ ...one, content: { title: '两行\n标题' } }, settings).split('\n')
    expect(lines.every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true)
    expect(lines).toContain('TI  - 两行 标题')
    expect(lines.at(-1)).toBe('ER  - ')
  })

  it('of a preview says in words what comes with publication', () => {
    const preview = { ...one, log: { n: 1, hash: '0'.repeat(64) } }
    for (const cite of [gbCitation, bibtex, ris]) {
      expect(cite(preview, settings)).toContain('公布记录第几条、核对码，公布时才有')
      expect(cite(preview, settings)).not.toMatch(/0{12}|第1条/)
    }
  })

  it('shows a hash in three groups of four', () => {
    expect(shortHash(one.log.hash)).toBe('7c1e 09ab 44d2')
  })
})
