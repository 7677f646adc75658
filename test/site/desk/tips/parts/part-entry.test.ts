import { describe, expect, it } from 'vitest'
import type { TipDetail } from '../../../../../shared/contract/tips.ts'
import type { Report } from '../../../../../shared/tip/envelope.ts'
import type { TipEvent } from '../../../../../shared/tip/history.ts'
import { copyOf, maySplit, wrongParts } from '../../../../../site/desk/tips/parts/part-entry.ts'
import { queuedTip } from '../../../../fixtures/queued-tip.ts'

const { facts } = queuedTip()
const report: Report = {
  ...{ site: '示例花园', address: '示例路', permit: '示例证', narrative: '示例：两处都没有支护。' },
  contact: { name: '示例甲', phone: '13800138000' },
  wrongOfficeWhy: '示例：我在隔壁工地上班。',
}
const letter = { facts, report }
const cut = { narrative: '示例：南侧没有支护。' }

describe('what a part begins with', () => {
  it('is the letter’s words and place, and nothing that the reporter said of themselves', () => {
    expect(copyOf(letter)).toEqual({
      ...{ division: '320115', topic: 'PIT-01', urgent: false },
      ...{ site: '示例花园', address: '示例路', narrative: '示例：两处都没有支护。' },
    })
  })

  it.each<[string, object, string[]]>([
    ['a letter that nothing was cut out of', {}, ['same']],
    ['nor by spaces at its end', { narrative: `${report.narrative} \n` }, ['same']],
    ['no words', { narrative: ' ' }, ['narrative']],
    ['no place and no kind', { division: '', topic: '', narrative: '示例：一处。' }, ['division', 'topic']],
    ['words of the office', { narrative: '示例：南侧没有支护。' }, []],
    ['another place by the first one’s names', { ...cut, division: '320114' }, ['site']],
    ['nor by spaces behind them', { ...cut, division: '320114', address: '示例路 ' }, ['site']],
    ['another place by a name of its own', { ...cut, division: '320114', site: '示例二期' }, []],
    ['another place without a name', { ...cut, division: '320114', site: '', address: '' }, []],
  ])('does not go as it is: %s', (_, more, wrong) => {
    expect([...wrongParts({ ...copyOf(letter), ...more }, letter)]).toEqual(wrong)
  })
})

const event = (kind: string, content: string) => ({ n: 2, kind, content }) as TipEvent
const parts = [...'BCDEF'].map((id) => event('part', id.repeat(22)))

it.each<[string, Partial<TipDetail>, boolean]>([
  ['an open tip', {}, true],
  ['with four parts', { history: parts.slice(1) }, true],
  ['with five', { history: parts }, false],
  ['a part', { history: [event('partOf', 'B'.repeat(22))] }, false],
  ['what is settled', { state: 'closed' }, false],
  ['what is merged', { state: 'merged' }, false],
  ['a complaint about officials', { facts: { ...facts, topic: 'OFFICIAL-01', accused: 'district' } }, false],
])('a part is split off: %s', (_, more, may) => {
  expect(maySplit(queuedTip(more))).toBe(may)
})
