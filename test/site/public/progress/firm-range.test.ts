import { describe, expect, it } from 'vitest'
import { rankFirms } from '../../../../shared/progress/views/rank-firms.ts'
import { firmRange } from '../../../../site/public/progress/firm-range.ts'
import { sayFirms } from '../../../../site/public/progress/register-says.ts'
import { pageText } from '../../../../site/text/page-text.ts'

const row = (creditCode: string, firm: string, notices: number, sites: number, appeal?: 'open') => ({
  ...{ area: '320100', creditCode, firm, notices, sites },
  ...(appeal && { appeal }),
})

/** What the chart of a month says. */
const says = (rows: readonly ReturnType<typeof row>[], language: 'zh' | 'en' = 'zh') => {
  const areas = [{ area: '320100', submittedOn: '2023-10-08' }]
  const ranking = rankFirms([{ period: '2023-09', areas, rows }], { leastSites: 5 })
  return firmRange(ranking, pageText(language)).says
}

/**
 * By hand: 甲 10 notices on 20 sites, from 4.795/20 = 24.0 for each hundred; 乙 3 on 500. Together 13 on 520: 2.5.
 * With a line that names nobody, 40 on 20 sites: 53 on 540 are 9.8, and 甲 is still above; with its lower end far below the other's.
 */
const top = row('A', '甲建设有限公司', 10, 20)
const large = row('B', '乙工程有限公司', 3, 500)

describe('what the chart of firms says', () => {
  it('names the first, and the number of the province, not its name', () => {
    expect(says([top, large])).toBe('明显高过全省的，第一是甲建设：下限也有24.0份，全省是2.5份')
    expect(says([top, large], 'en')).toMatch(/is 甲建设: even the lower end is 24\.0, against 2\.5$/)
  })

  it('calls nobody the first of all where a line that is above names nobody', () => {
    expect(says([top, large, row('over-0001', '某企业', 40, 20)])).toBe(
      '写了名字的企业里，明显高过全省的，第一是甲建设：下限也有24.0份，全省是9.8份',
    )
    // Of one that appeals the whole city waits.
    expect(says([top, large, row('over-0001', '某企业', 40, 20, 'open')])).toBe(
      '列了企业的市都有企业在申诉，有了结果再画',
    )
  })

  it('names nobody who has too few sites to be ranked, and is not drawn', () => {
    // 12 on 20 sites, from 6.2006/20 = 31.0; all 25 on 1,089 are 2.3. 丙 has 75.0, on 4 sites.
    const few = row('C', '丙建设有限公司', 3, 4)
    const rows = [row('A', '甲建设有限公司', 12, 20), row('B', '乙工程有限公司', 1, 1020), few]
    expect(says([...rows, row('over-0001', '某企业', 9, 15), row('E', '戊建设有限公司', 0, 30)])).toBe(
      '写了名字的企业里，明显高过全省的，第一是甲建设：下限也有31.0份，全省是2.3份',
    )
    // Where nobody is drawn, no one is said to be below the province who is not: 6 on 504 are 1.2.
    expect(says([large, few])).toBe('排名的企业没有高过全省的1.2份；项目太少、不排名的不画')
    expect(says([large, few], 'en')).toMatch(/^No firm that is ranked is above the province’s 1\.2;/)
    // One alone is as the province is, and so are two alike: 3 on 500 each.
    expect(says([large, row('F', '己建设有限公司', 3, 500)])).toBe('没有企业高过全省的0.6份')
  })

  it('calls nobody clearly above who is so only perhaps', () => {
    // 3 on 10 sites are 30.0, from 0.619/10 = 6.2; with 乙's 97 on 500: 100 on 510 are 19.6.
    expect(says([row('C', '丙安装有限公司', 3, 10), row('B', '乙工程有限公司', 97, 500)])).toBe(
      '没有企业明显高过全省的19.6份；丙安装高一些，但说不准',
    )
  })
})

it('says of nobody that they are named where no firm is', () => {
  const gone = [row('over-0001', '某企业', 40, 20), row('over-0002', '某企业', 1, 20)]
  expect(says(gone)).toContain('企业的名字现在都不显示')
  expect(says(gone, 'en')).toMatch(/^No firm is named now/)
  const areas = [{ area: '320100', submittedOn: '2023-10-08' }]
  const ranking = rankFirms([{ period: '2023-09', areas, rows: gone }], { leastSites: 5 })
  expect(sayFirms(ranking, pageText('zh'))).not.toContain('写了名字的')
})
