import { describe, expect, it } from 'vitest'
import { differencesOf } from '../../../shared/routing/difference.ts'
import { tryRules } from '../../../shared/routing/try-rules.ts'

const keys = (...offices: string[]) => offices.map((office) => ({ office }))

describe('a table tried before it counts', () => {
  it('changes nothing when it is the same', () => {
    const rules = { zones: ['320576'] }
    expect(tryRules(rules, { zones: ['320576'] }, keys('320000', '320500'))).toEqual({
      // 13 cities, 95 districts, 24 zones; 57 kinds, and 3 about officials for two levels each.
      combinations: 132 * (57 + 6),
      changed: 0,
      lines: [],
    })
  })

  it('says which places get another office, on how many kinds, and who has no key', () => {
    const before = { zones: [] }
    const trial = tryRules(
      before,
      { zones: ['320576', 'Z320401'] },
      keys('320000', '320500', '320576', '320400', '320412'),
    )
    expect(trial.lines).toEqual([
      { place: '320576', before: '320500', after: '320576', count: 57, keyless: undefined },
      // 武进区 had them; the zone has no key, so the city takes them.
      { place: 'Z320401', before: '320412', after: '320400', count: 57, keyless: 'Z320401' },
    ])
    expect(trial.changed).toBe(114)
  })

  it('shows that complaints about a district go to the province once the city does its work', () => {
    const { lines } = tryRules(
      { zones: [] },
      { zones: [], handlers: { '320102': '320100' } },
      keys('320000', '320100', '320102'),
    )
    expect(lines.map(({ before, after, count }) => [before, after, count])).toEqual([
      ['320102', '320100', 57],
      ['320100', '320000', 3],
    ])
  })
})

describe('the difference of two tables', () => {
  it('names each line that changes and no other', () => {
    const before = { zones: ['320576'], handlers: { '320102': '320100' } }
    const after = { zones: ['Z320101'], handlers: { '320104': '320100' }, duties: { 'PIT-01': ['POLICE'] } }
    expect(differencesOf(before, after)).toEqual([
      { kind: 'zone', place: '320576', on: false },
      { kind: 'zone', place: 'Z320101', on: true },
      { kind: 'handler', place: '320102', before: '320100', after: undefined },
      { kind: 'handler', place: '320104', before: undefined, after: '320100' },
      { kind: 'duty', topic: 'PIT-01', before: ['EM'], after: ['POLICE'] },
    ])
    expect(differencesOf(after, after)).toEqual([])
    expect(differencesOf({ zones: [] }, { zones: [], duties: { 'PIT-01': ['EM'] } })).toEqual([])
  })
})
