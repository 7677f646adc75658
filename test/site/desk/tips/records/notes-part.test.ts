import { expect, it } from 'vitest'
import type { TipEvent } from '../../../../../shared/tip/history.ts'
import { notesOf } from '../../../../../site/desk/tips/records/notes-part.tsx'

const hash = (n: number) => String(n).padStart(64, '0')
const written = (n: number, office: string, name: string): TipEvent => ({
  ...{
    n,
    day: '2026-11-02',
    kind: 'recorded',
    state: 'filed',
    subject: 'note',
    content: hash(n),
    hash: hash(90 + n),
  },
  by: { who: 'staff', office, name, sub: name },
})
const ref = (n: number, kind: 'note' | 'copy' = 'note') => ({
  id: `id${n}`,
  kind,
  day: '2026-11-02',
  hash: hash(n),
})
const tip = {
  history: [written(1, '320115', '甲'), written(2, '320114', '乙'), written(3, '320115', '丙')],
  records: [ref(1), ref(2), ref(3), ref(4, 'copy')],
}

it('an office sees its own notes, with author and day, and what they say once the envelope is open', () => {
  const shut = { day: '2026-11-02', altered: false }
  expect(notesOf(tip, '320115', undefined)).toEqual([
    { ...shut, id: 'id1', author: '甲' },
    { ...shut, id: 'id3', author: '丙' },
  ])
  const records = [
    { id: 'id1', kind: 'note', content: { kind: 'note', text: '先打电话' } },
    { id: 'id3', kind: 'note' },
  ] as const
  expect(notesOf(tip, '320115', { records })).toEqual([
    { ...shut, id: 'id1', author: '甲', text: '先打电话' },
    { ...shut, id: 'id3', author: '丙', altered: true },
  ])
})
