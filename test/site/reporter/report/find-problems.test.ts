import { describe, expect, test } from 'vitest'
import { zh } from '../../../../shared/messages/zh.ts'
import { type Answers, noAnswers } from '../../../../site/reporter/report/answers.ts'
import { findProblems, NARRATIVE } from '../../../../site/reporter/report/find-problems.ts'
import type { Screen } from '../../../../site/reporter/report/screens.ts'
import { seenInText } from '../../../../site/reporter/report/telling.ts'

const calm = { danger: false, restricted: false }
const keys = (screen: Screen, answers: Partial<Answers>, restricted = false) =>
  findProblems(screen, { ...noAnswers, ...answers }, { ...calm, restricted }).map((one) => one.key)

describe('what has to be changed', () => {
  test('every empty step says what is missing, with a text that exists', () => {
    for (const screen of ['urgent', 'topic', 'where', 'tell', 'name'] as const) {
      const [first] = keys(screen, {})
      expect(first && Object.hasOwn(zh, first)).toBe(true)
    }
  })
  test('no two problems of a step are the same sentence', () => {
    const both = keys('name', { named: 'real' })
    expect(both).toEqual(['report.name.error.noName', 'report.name.error.noPhone'])
    expect(zh['report.name.error.noName']).not.toBe(zh['report.name.error.noPhone'])
    for (const screen of ['urgent', 'topic', 'where', 'tell', 'files', 'name', 'check'] as const)
      for (const answers of [
        {},
        { named: 'real' },
        { way: 'permit', permit: '9' },
        { way: 'words' },
      ] as const) {
        const said = keys(screen, answers)
        expect(new Set(said).size, `${screen} ${said}`).toBe(said.length)
      }
  })
  test('a credit code is called one, with letters in it or without', () => {
    for (const permit of ['91320583MA1NXA5K3B', '913205832025031501', '９１３２０５８３ＭＡ１ＮＸＡ５Ｋ３Ｂ'])
      expect(keys('where', { way: 'permit', permit })).toEqual(['report.where.error.creditCode'])
    expect(keys('where', { way: 'permit', permit: '120115202303150101' })).not.toContain(
      'report.where.error.creditCode',
    )
  })
  test('photos and the check page ask for nothing', () => {
    expect(keys('files', {})).toEqual([])
    expect(keys('check', {})).toEqual([])
  })
  test('a complaint about officials says which level, and the province is signposted', () => {
    expect(keys('topic', { topic: 'OFFICIAL-01' }, true)).toEqual(['refusal.accused'])
    expect(keys('topic', { topic: 'OFFICIAL-01', accused: 'province' }, true)).toEqual(['refusal.signposted'])
    expect(keys('topic', { topic: 'OFFICIAL-01', accused: 'city' }, true)).toEqual([])
  })
  test('the place asks for a way first, then what that way needs, and for an answer', () => {
    const first = (answers: Partial<Answers>) => findProblems('where', { ...noAnswers, ...answers }, calm)[0]
    expect(first({})).toEqual({ field: 'way', key: 'report.where.error.noWay' })
    expect(first({ way: 'list' })?.field).toBe('city')
    expect(first({ way: 'list', city: '320100' })).toEqual({
      field: 'division',
      key: 'report.where.error.noDistrict',
    })
    expect(first({ way: 'words' })?.field).toBe('address')
    expect(first({ way: 'words', address: '江宁百家湖' })).toMatchObject({ field: 'place', or: 'address' })
    expect(first({ way: 'here' })).toMatchObject({ field: 'place', or: 'here' })
    expect(first({ way: 'permit' })?.field).toBe('permit')
    expect(first({ way: 'permit', permit: '320115202303150101' })).toMatchObject({
      field: 'place',
      or: 'permit',
    })
    for (const way of ['words', 'list', 'here', 'permit'])
      expect(first({ way, city: '320100', division: '320115' })).toBeUndefined()
  })
  test('a permit may be spaced or full width, but not short or on an impossible day; elsewhere nobody asks', () => {
    const where = { way: 'permit', city: '320100', division: '320115' }
    expect(keys('where', { ...where, permit: '320115 20230315 0101' })).toEqual([])
    expect(keys('where', { ...where, permit: '３２０１１５２０２３０３１５０１０１' })).toEqual([])
    expect(keys('where', { ...where, permit: '320115' })).toEqual(['report.where.error.permitShape'])
    expect(keys('where', { ...where, permit: '320115202313150101' })).toEqual([
      'report.where.error.permitDate',
    ])
    expect(keys('where', { ...where, way: 'list', permit: '320115' })).toEqual([])
  })
  test('an address that is too long says so where it can be seen', () => {
    const long = { city: '320100', division: '320115', address: '地'.repeat(501) }
    const field = (way: string) => findProblems('where', { ...noAnswers, ...long, way }, calm)[0]?.field
    expect(field('words')).toBe('address')
    expect(field('list')).toBe('way')
  })
  test('a narrative of characters that cannot be seen is empty', () => {
    expect(keys('tell', { narrative: ' \u200b\u202e ' })).toEqual(['report.tell.error.empty'])
    expect(keys('tell', { narrative: '危险' })).toEqual(['report.tell.error.tooShort'])
    expect(keys('tell', { narrative: '坑'.repeat(NARRATIVE) })).toEqual([])
    const [problem] = findProblems('tell', { ...noAnswers, narrative: '坑'.repeat(NARRATIVE + 3) }, calm)
    expect(problem?.params).toEqual({ n: 3 })
  })
  test('a real name needs name and telephone; a mobile number has eleven digits', () => {
    expect(keys('name', { named: 'anon' })).toEqual([])
    expect(keys('name', { named: 'real' })).toHaveLength(2)
    const real = { named: 'real', contactName: '示例' }
    expect(keys('name', { ...real, contactPhone: '1380000000' })).toEqual(['report.name.error.phone'])
    expect(keys('name', { ...real, contactPhone: '138 0000 0000' })).toEqual([])
    expect(keys('name', { ...real, contactPhone: '025-00000000' })).toEqual([])
  })
})

test('telephone, identity and plate numbers in a text are seen, a permit number is not', () => {
  const seen = (text: string) => seenInText(text).map(({ kind, written }) => `${kind} ${written}`)
  expect(seen('打我 138-0000-0000')).toEqual(['report.tell.seenPhone 138-0000-0000'])
  expect(seen('身份证 110101199001010010')).toEqual(['report.tell.seenId 110101199001010010'])
  expect(seen('罐车苏A·12345停在坑边')).toEqual(['report.tell.seenPlate 苏A·12345'])
  expect(seen('许可证 320115202303150101，坑深 6 米')).toEqual([])
})
