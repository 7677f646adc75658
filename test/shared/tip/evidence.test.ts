import { expect, it } from 'vitest'
import { evidenceOf } from '../../../shared/tip/step-tip.ts'
import type { Tip } from '../../../shared/tip/tip.ts'

const by = (office: string) => ({ who: 'staff', office, name: '示例', sub: 'a' })
const recorded = (content: string, office = '320115') => ({ kind: 'recorded', content, by: by(office) })
const records = [
  { kind: 'inspection', hash: 'i' },
  { kind: 'outcome', hash: 'bare' },
  { kind: 'outcome', hash: 'shown', files: [{ id: '0', chunks: [] }] },
]
const of = (...history: object[]) =>
  evidenceOf(
    { office: '320115', history, records } as unknown as Pick<Tip, 'office' | 'history' | 'records'>,
    {},
  )

it('an inspection and a picture from after the repair count when the handling office wrote them, since the last reopening', () => {
  expect(of(recorded('i'), recorded('shown'))).toEqual(['inspection', 'proof'])
  expect(of(recorded('bare'))).toEqual([])
  expect(of(recorded('i', '320100'), recorded('shown', '320100'))).toEqual([])
  expect(of(recorded('i'), recorded('shown'), { kind: 'step', step: 'reopen', by: by('320115') })).toEqual([])
})
