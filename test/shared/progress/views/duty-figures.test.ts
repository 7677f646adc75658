import { describe, expect, it } from 'vitest'
import { campaign } from '../../../../shared/campaign/campaign.ts'
import type { DutyState } from '../../../../shared/campaign/duty-state.ts'
import type { SheetEdition } from '../../../../shared/progress/edition.ts'
import { dutyFigures } from '../../../../shared/progress/views/duty-figures.ts'
import { sayAgainst, sayDutyFigure } from '../../../../shared/progress/views/say-duty-figure.ts'

const areas = ['320100', '320200', '320300']
const duty = campaign.duties.find(({ measures }) =>
  measures.some(({ by }) => 'indicator' in by && by.indicator === 'sweep2'),
)
const figures = (...values: number[]): SheetEdition => ({
  ...{ campaign: '2023', sheet: 'figures', period: '2023-09', edition: 1, publishedOn: '2023-10-12' },
  ...{ areas: [], revisions: [], sample: true, salt: '0', log: { n: 1, hash: 'a' } },
  rows: values.map((value, n) => ({ area: areas[n] ?? '', indicator: 'sweep2', value, of: 100 })),
})
const against = (state: DutyState, states: DutyState[], values: number[], language: 'zh' | 'en' = 'zh') => {
  const standing = {
    state,
    behind: [],
    areas: areas.map((area, n) => ({ area, state: states[n] ?? 'done' })),
  }
  const found = duty ? dutyFigures(campaign, duty, standing, { areas, editions: [figures(...values)] }) : []
  return found.map((one) => sayAgainst(one, 'city', language))
}

describe('the figures of a duty', () => {
  it('are said to be against it where all together are short of the target', () => {
    // 100 + 90 + 93 of 300: 94.3 %.
    expect(against('done', [], [100, 90, 93])).toEqual([
      '各市说做到了；第2次排查2023年9月底94.3%，没到100%。',
    ])
    expect(against('done', [], [100, 90, 93], 'en')[0]).toMatch(
      /^Cities say it is done; .*94\.3%, short of 100%\.$/,
    )
  })

  it('are against it where one place says that it is done and is short itself', () => {
    expect(against('underWay', ['done', 'underWay', 'underWay'], [90, 80, 100])[0]).toContain('2个市没到100%')
    expect(against('underWay', ['underWay', 'underWay', 'done'], [90, 80, 100])).toEqual([''])
  })

  it('agree with it where the target is reached', () => {
    expect(against('done', [], [100, 100, 100])).toEqual([''])
  })

  it('are told with the target', () => {
    const standing = { state: 'underWay' as const, behind: [], areas: [] }
    const [one] = duty
      ? dutyFigures(campaign, duty, standing, { areas, editions: [figures(100, 90, 93)] })
      : []
    expect(one && sayDutyFigure(one, 'zh')).toMatch(
      /^2023年9月底：有数的3个市，合起来94\.3%.*；1个市达到100%，2个市没有$/,
    )
  })

  it('of few places are not held against all that say it is done', () => {
    expect(against('done', [], [80])).toEqual(['有说做到了的；可是第2次排查2023年9月底有1个市没到100%。'])
  })
})
