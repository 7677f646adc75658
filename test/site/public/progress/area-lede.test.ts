import { describe, expect, it } from 'vitest'
import { campaign } from '../../../../shared/campaign/campaign.ts'
import type { SheetEdition } from '../../../../shared/progress/edition.ts'
import { areaLede, districtNone } from '../../../../site/public/progress/area-lede.ts'
import { pageText } from '../../../../site/text/page-text.ts'

const zh = pageText('zh')
const en = pageText('en')
const edition = (areas: object[], ...rows: object[]) =>
  ({
    ...{ campaign: '2023', sheet: 'figures', period: '2023-09', edition: 1, publishedOn: '2023-10-12' },
    ...{ areas, rows, revisions: [], sample: true, salt: '0', log: { n: 1, hash: 'a' } },
  }) as unknown as SheetEdition
// Both are due every month.
const two = ['hazardsFound', 'cranesInspected'].flatMap((id) =>
  campaign.indicators.filter((one) => one.id === id),
)
const hazards = { area: '320505', indicator: 'hazardsFound' }
const cranes = { area: '320505', indicator: 'cranesInspected' }
const lede = (...rows: object[]) =>
  [zh, en].map((text) => areaLede({ campaign, newest: edition([], ...rows) }, '320505', text, two))

describe('a place in a sentence', () => {
  it('that gave reasons, or whose numbers are suppressed, is not said to have reported nothing', () => {
    expect(lede({ ...hazards, missing: '系统升级' }, { ...cranes, missing: '系统升级' })).toEqual([
      '2023年9月，*一个数也没有公布*；2个没有数，写了原因。',
      'September 2023: *no number is published*; 2 without a number, with a reason.',
    ])
    expect(lede({ ...hazards, value: 'suppressed' })).toEqual([
      '2023年9月，*一个数也没有公布*；1个隐去；1个没有报。',
      'September 2023: *no number is published*; 1 suppressed; 1 not reported.',
    ])
  })

  it('that reported some tells of the suppressed beside', () => {
    expect(lede({ ...hazards, value: 7 }, { ...cranes, value: 'suppressed' })[0]).toBe(
      '2023年9月，报了*1个指标*：有目标的里面，*0个达到，0个没有*；1个隐去。',
    )
  })

  it('of which nothing came did not report', () => {
    expect(lede()).toEqual(['2023年9月，*一个数也没有报*。', 'September 2023: *nothing was reported*.'])
  })
})

describe('a district without a number of its own', () => {
  const none = (newest: SheetEdition, text = zh) => districtNone({ newest }, '320803', [newest], text)

  it('is part of its city, where that has a number', () => {
    expect(none(edition([], { area: '320800', indicator: 'hazardsFound', value: 'suppressed' }))).toBe(
      '这里的数字还没有单独公布过，包在市里。',
    )
  })

  it('is not said to be in the number of a city that has none', () => {
    const silent = edition([], { area: '320800', indicator: 'hazardsFound', missing: '系统升级' })
    expect(none(silent)).toBe('这里的数字没有公布过，淮安也还没有公布过数。')
    expect(none(silent, en)).toBe('Nothing was published of this place, and no number of its city, Huai’an.')
    expect(none(edition([{ area: '320800', awaited: { state: 'handedIn', on: '2023-10-05' } }]))).toBe(
      '这里的数字没有公布过，淮安也还没有公布过数。2023年9月的数，*2023年10月5日报来，省里还在看*。',
    )
    const awaited = { state: 'handedIn' as const, on: '2023-10-05', rows: ['320803/hazardsFound'] }
    const holding = edition([{ area: '320800', awaited }])
    expect(none(holding)).toContain('*2023年10月5日报来，省里还在看*')
    // What came of its city tells of another place alone.
    expect(districtNone({ newest: holding }, '320804', [holding], zh)).toBe(
      '这里的数字没有公布过，淮安也还没有公布过数。',
    )
  })
})
