import { expect, it } from 'vitest'
import type { QueueCounts } from '../../../../shared/contract/overview.ts'
import { wordsOf } from '../../../../site/desk/frame/words.ts'
import {
  addressAbove,
  addressBehind,
  isCityFromAbove,
  overviewCsv,
} from '../../../../site/desk/overview/office-table.tsx'

const [province, nanjing, jiangning] = ['320000', '320100', '320115']

function counts(office: string, more: Partial<QueueCounts> = {}): QueueCounts {
  return {
    ...{ office, states: {}, topics: {}, ages: [0, 0, 0, 0, 0] },
    ...{ open: 0, late: 0, soon: 0, remind: 0, unopened: 0, unassigned: 0, mine: 0 },
    ...{ waiting: 0, critical: 0, disputed: 0, passed: 0, escalated: 0 },
    ...more,
  }
}

it('the CSV has a line for each office, and no name is taken for a formula or for two fields', () => {
  const text = overviewCsv(
    [counts(nanjing, { open: 12, late: 3 }), counts(jiangning, { escalated: 1 })],
    [],
    (code) => (code === nanjing ? '=甲' : '乙,丙'),
    wordsOf('zh').say,
  )
  expect(text).toBe(
    `\uFEFF代码,单位,在办,超期的,快到期,没打开过,没人办的,等回话,紧急,举报人不认可,转过的,上报过的\r\n` +
      `320100,'=甲,12,3,0,0,0,0,0,0,0,0\r\n320115,"乙,丙",0,0,0,0,0,0,0,0,0,1\r\n`,
  )
})

it('a number leads to the list behind it, in the office that it counts', () => {
  expect(addressBehind(jiangning, jiangning, { due: 'late' })).toBe('#/tips?due=late')
  expect(addressBehind(jiangning, nanjing, { due: 'late' })).toBe('#/tips?office=320115&due=late')
  expect(addressBehind(jiangning, province, {})).toBe('#/tips?office=320115')
})

it('a city’s number leads the province to its districts, and the city itself to its own list', () => {
  expect(addressBehind(nanjing, province, { due: 'late' })).toBe('#/overview/320100')
  expect(addressBehind(nanjing, nanjing, {})).toBe('#/tips')
  expect(isCityFromAbove(nanjing, province)).toBe(true)
  expect(isCityFromAbove(jiangning, province)).toBe(false)
})

it('it goes up from a district or a zone to its city, and from there to one’s own', () => {
  expect(addressAbove(jiangning, province)).toBe('#/overview/320100')
  expect(addressAbove('Z320101', province)).toBe('#/overview/320100')
  expect(addressAbove(nanjing, province)).toBe('#/overview')
  expect(addressAbove(jiangning, nanjing)).toBe('#/overview')
})
