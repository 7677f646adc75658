import { describe, expect, it } from 'vitest'
import {
  placesToHandOver,
  takersOf,
  withDuty,
  withHandler,
  withZone,
} from '../../../../site/desk/routing/rules-change.ts'

const jiangning = '320115'
const xuanwu = '320102'
const nanjing = '320100'
const jiangbei = 'Z320101'

describe('writing on a table', () => {
  it('switches a zone on once, and off again', () => {
    const on = withZone(withZone({ zones: ['Z320101'] }, '320576', true), '320576', true)
    expect(on.zones).toEqual(['320576', 'Z320101'])
    expect(withZone(on, 'Z320101', false).zones).toEqual(['320576'])
  })

  it('hands a place to another office, and back', () => {
    const handed = withHandler({ zones: [] }, jiangning, nanjing)
    expect(handed).toEqual({ zones: [], handlers: { [jiangning]: nanjing } })
    expect(withHandler(handed, jiangning, xuanwu).handlers).toEqual({ [jiangning]: xuanwu })
    expect(withHandler(handed, jiangning, undefined)).toEqual({ zones: [] })
  })

  it('tells no agency of a topic when none is ticked, and the built-in ones when it is reset', () => {
    const none = withDuty({ zones: [] }, 'PIT-01', [])
    expect(none.duties).toEqual({ 'PIT-01': [] })
    expect(withDuty(none, 'PIT-01', undefined)).toEqual({ zones: [] })
  })

  it('leaves the other lines as they are', () => {
    const rules = { zones: [], duties: { 'PIT-02': ['EM'] }, handlers: { [xuanwu]: nanjing } }
    expect(withDuty(rules, 'PIT-01', ['FIRE'])).toEqual({
      ...rules,
      duties: { 'PIT-02': ['EM'], 'PIT-01': ['FIRE'] },
    })
  })
})

describe('who may take a place’s tips', () => {
  it('is the city, another district of it, a zone that is switched on, or the province', () => {
    const takers = takersOf(jiangning, { zones: [jiangbei] })
    expect(takers.at(0)).toBe(nanjing)
    expect(takers.at(-1)).toBe('320000')
    expect(takers).toEqual(expect.arrayContaining([xuanwu, jiangbei]))
    expect(takers).not.toContain(jiangning)
    expect(takers.filter((code) => /^3202/.test(code))).toEqual([])
  })

  it('is no zone that is switched off, and nobody for what is no place', () => {
    expect(takersOf(jiangning, { zones: [] })).not.toContain(jiangbei)
    expect(takersOf('', { zones: [] })).toEqual([])
  })

  it('can be chosen for districts and for zones that do not take tips themselves, once each', () => {
    const places = placesToHandOver({ zones: [], handlers: { [xuanwu]: nanjing } })
    expect(places).toEqual(expect.arrayContaining([jiangning, jiangbei]))
    expect(places).not.toContain(xuanwu)
    expect(places).not.toContain(nanjing)
    expect(placesToHandOver({ zones: [jiangbei] })).not.toContain(jiangbei)
  })
})
