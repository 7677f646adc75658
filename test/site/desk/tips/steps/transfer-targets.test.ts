import { describe, expect, it } from 'vitest'
import { targetsFor } from '../../../../../site/desk/tips/steps/transfer-targets.ts'
import { queuedTip } from '../../../../fixtures/queued-tip.ts'

const { facts } = queuedTip()
/** Of a tip about a place, at an office; by their codes. */
const codes = (office: string, division: string, find = '') => {
  const tip = { office, facts: { ...facts, division } }
  const { likely, others } = targetsFor({ tip, find, language: 'zh', province: '江苏省' })
  return { likely: likely.map(({ code }) => code), others: others.map(({ code }) => code) }
}

describe('the offices that a tip may be passed to', () => {
  it('begin with the place’s own, its city, one’s own city and the province', () => {
    expect(codes('320505', '320115').likely).toEqual(['320115', '320100', '320500', '320000'])
    expect(codes('320115', '320115').likely).toEqual(['320100', '320000'])
    expect(codes('320100', '320100').likely).toEqual(['320000'])
    expect(codes('320100', '320100').others).toContain('320115')
  })

  it('go on with the same city, and no further until one is looked for', () => {
    const { others } = codes('320115', '320115')
    expect(others).toContain('320114')
    expect(others.length).toBeLessThan(25)
    expect(others.every((code) => code.startsWith('3201') || code.length > 6)).toBe(true)
  })

  it.each(['', '江宁', '南京', '江苏'])('never hold the office that has it (looked for: %s)', (find) => {
    const { likely, others } = codes('320115', '320115', find)
    expect([...likely, ...others]).not.toContain('320115')
  })

  it.each([
    ['雨花', '320114'],
    ['南京 雨花', '320114'],
    ['苏州工业园', '320576'],
    ['江苏省', '320000'],
  ])('are found by %s', (find, code) => {
    expect(codes('320115', '320115', find).others).toContain(code)
  })

  it('are none where no name fits', () => {
    expect(codes('320115', '320115', '不存在的地方')).toEqual({ likely: [], others: [] })
  })
})
