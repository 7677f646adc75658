import { describe, expect, it } from 'vitest'
import { awaitedOf } from '../../../../shared/progress/awaited.ts'
import { wordsOf } from '../../../../site/desk/frame/words.ts'
import { readyText } from '../../../../site/desk/progress/ready-note.tsx'
import { byFate } from '../../../../site/desk/progress/review/waiting-for.tsx'
import { smallCampaign } from '../../../fixtures/small-campaign.ts'

const words = wordsOf('zh')
const step = (name: 'submit' | 'return' | 'reopen', day: string, n: number) => ({
  ...{ n, day, step: name, by: 'sample', name: '示例' },
})

describe('a period that cannot be handed in yet', () => {
  // The small campaign begins on 1 March 2027.
  const campaign = smallCampaign()

  it('says so with the day from which it can, a month by its last day', () => {
    expect(readyText({ campaign, period: '2027-04' }, '2027-04-29', words)).toContain(
      '2027年4月30日起才能报送',
    )
    expect(readyText({ campaign, period: '2027-04' }, '2027-04-30', words)).toBe('')
  })

  it('is one of a campaign that begins later, whatever the sheet', () => {
    expect(readyText({ campaign, period: 'always' }, '2027-02-28', words)).toContain('2027年3月1日才开始')
    expect(readyText({ campaign, period: 'always' }, '2027-03-01', words)).toBe('')
  })
})

describe('an office that nothing is accepted of', () => {
  it('is looked at since its last report, sent back since that day, or sent nothing; what it took back is nothing', () => {
    const history = [step('submit', '2023-10-02', 1), step('return', '2023-10-03', 2)]
    expect(awaitedOf({ state: 'returned', history })).toEqual({ state: 'returned', on: '2023-10-03' })
    const again = [...history, step('submit', '2023-10-05', 3)]
    expect(awaitedOf({ state: 'submitted', history: again })).toEqual({ state: 'handedIn', on: '2023-10-05' })
    expect(
      awaitedOf({ state: 'draft', history: [...again, step('reopen', '2023-10-06', 4)] }),
    ).toBeUndefined()
  })

  it('stands among those whose fate in public is the same', () => {
    const of = (area: string, state?: 'handedIn' | 'returned', kept = false) => ({
      ...{ area, kept },
      ...(state && { awaited: { state, on: '2023-10-05' } }),
    })
    const again = { ...of('6', 'handedIn'), again: true as const }
    const waiting = [
      of('1', 'handedIn'),
      of('2'),
      of('3', 'returned'),
      of('4', 'returned', true),
      again,
      of('5'),
    ]
    expect(
      byFate(waiting).map(({ fate, offices }) => [fate, offices.map(({ area }) => area).join()]),
    ).toEqual([
      ['nothing', '2,5'],
      ['handedIn', '1'],
      ['returned', '3'],
      ['kept', '4'],
      ['again', '6'],
    ])
  })
})
