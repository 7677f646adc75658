import { describe, expect, it } from 'vitest'
import { bibtex, gbCitation, ris } from '../../../../site/public/cases/citation.ts'
import { readWhole } from '../../../../site/public/data/cited.ts'
import { sampleRecords } from '../../../fixtures/public-records.ts'

const id = 'aaaaaaaaaaaa2'
const cited = {
  ...{ id, number: '苏安曝〔2026〕12号', edition: 2, updatedOn: '2026-11-02' },
  ...{ log: { n: 37, hash: `0123456789ab${'c'.repeat(52)}` }, content: { title: '关于示例花园的通报' } },
}
const whole = { cases: [{ id, edition: 2 }], line: '37', hash: '0123456789ab' }

describe('a citation pasted whole', () => {
  it('is read in every form that the site gives it out', () => {
    // A field of one line takes the breaks out.
    for (const say of [gbCitation, bibtex, ris])
      for (const text of [
        say(cited, sampleRecords.settings),
        say(cited, sampleRecords.settings).replace(/\n/g, ''),
      ])
        expect(readWhole(text), say.name).toEqual(whole)
  })

  it.each([
    [
      'over several lines',
      `明察.关于示例的通报[EB/OL].\n第2版.(2026-11-02). https://x.example/cases/${id}/.\n公布记录第37条，核对码0123456789ab.`,
    ],
    [
      'in full-width digits',
      `通报［EB/OL］，第２版，https://x.example/cases/${id}/，公布记录第３７条，核对码０１２３４５６７８９ab`,
    ],
    [
      'with the hash in groups',
      `第 2 版，https://x.example/cases/${id}/，公布记录第 37 条，核对码 0123 4567 89ab`,
    ],
  ])('is read %s', (_, text) => {
    expect(readWhole(text)).toEqual(whole)
  })

  it.each([
    id,
    `https://x.example/cases/${id}/`,
    `/data/cases/${id}/2.json`,
    '苏安曝〔2026〕12号',
    '2023-06',
    '2023/figures/2023-09',
    '随便',
  ])('%s is none', (text) => {
    expect(readWhole(text)).toBeUndefined()
  })
})
