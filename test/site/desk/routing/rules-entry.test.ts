import { describe, expect, it } from 'vitest'
import type { Change } from '../../../../shared/change/change.ts'
import type { RoutingReply } from '../../../../shared/contract/routing.ts'
import type { RoutingVersion } from '../../../../shared/routing/version.ts'
import {
  firstDay,
  isKeyless,
  openVersion,
  rulesBefore,
  rulesEntryOf,
} from '../../../../site/desk/routing/rules-entry.ts'

const change = (state: Change['state'], revision = 1): Change => ({
  ...{ state, revision, why: '示例' },
  history: [{ n: 1, day: '2026-11-02', step: 'draft', by: 's', name: '甲' }],
})
const first: RoutingVersion = { version: 1, validFrom: '2026-01-01', zones: [] }
const approved: RoutingVersion = {
  version: 2,
  validFrom: '2026-12-01',
  zones: ['Z320101'],
  change: change('approved'),
}
const draft: RoutingVersion = {
  version: 3,
  validFrom: '2026-12-01',
  zones: ['320576'],
  change: change('draft', 4),
}
const withdrawn: RoutingVersion = { ...draft, change: change('withdrawn') }

function reply(...versions: RoutingVersion[]): RoutingReply {
  return { today: '2026-11-23', versions, inForce: 1, directory: [], mayWrite: true, steps: [] }
}

describe('what the next table is written from', () => {
  it('is the open draft with the revision that was read', () => {
    expect(rulesEntryOf(reply(draft, approved, first))).toEqual({
      ...{ version: 3, revision: 4, why: '示例' },
      rules: { zones: ['320576'] },
    })
  })

  it('is else the newest version that counts, also one from a day to come', () => {
    expect(rulesEntryOf(reply(approved, first))).toEqual({
      ...{ version: 3, revision: 0, why: '' },
      rules: { zones: ['Z320101'] },
    })
  })

  it('takes a number of its own after a withdrawn one, whose text it does not take', () => {
    expect(rulesEntryOf(reply(withdrawn, approved, first))).toMatchObject({
      version: 4,
      rules: { zones: ['Z320101'] },
    })
  })
})

it('two people work on a draft or what waits for the second one, on nothing else', () => {
  expect(openVersion(reply(draft, first))).toBe(draft)
  expect(openVersion(reply({ ...draft, change: change('review') }, first))?.version).toBe(3)
  expect(openVersion(reply(withdrawn, approved, first))).toBeUndefined()
})

it('a version is compared with the one that counted before it', () => {
  const all = reply(draft, approved, first)
  expect(rulesBefore(3, all)).toBe(approved)
  expect(rulesBefore(2, all)).toBe(first)
  expect(rulesBefore(4, reply(withdrawn, approved, first))).toBe(approved)
  expect(rulesBefore(1, all)).toEqual({ zones: [] })
})

it('a version begins today at the earliest, and not before the last approved one', () => {
  expect(firstDay(reply(draft, first))).toBe('2026-11-23')
  expect(firstDay(reply(draft, approved, first))).toBe('2026-12-01')
})

it('an office that is put in charge without a key is marked', () => {
  const directory = [{ office: '320100' }]
  expect(isKeyless({ kind: 'zone', place: 'Z320101', on: true }, directory)).toBe(true)
  expect(isKeyless({ kind: 'zone', place: 'Z320101', on: false }, directory)).toBe(false)
  expect(isKeyless({ kind: 'handler', place: '320115', before: undefined, after: '320100' }, directory)).toBe(
    false,
  )
  expect(isKeyless({ kind: 'handler', place: '320115', before: '320100', after: undefined }, directory)).toBe(
    false,
  )
  expect(isKeyless({ kind: 'duty', topic: 'PIT-01', before: [], after: [] }, directory)).toBe(false)
})
