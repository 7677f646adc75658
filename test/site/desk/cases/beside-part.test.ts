import { expect, it } from 'vitest'
import { copied } from '../../../../site/desk/cases/beside-part.tsx'
import { besideOf } from '../../../../site/desk/frame/beside.ts'

const report = {
  ...{ site: '示例花园', address: '', permit: '320115202601010101', narrative: '示例：没有支护。' },
  contact: { name: '示例甲', phone: '13800138000' },
  wrongOfficeWhy: '示例',
}

it('of an opened tip only what and where stand beside a case: not who told, nor which tip it is', () => {
  const facts = { division: '320115', topic: 'PIT-01', life: false } as never
  expect(besideOf({ report, facts })).toEqual({
    words: [
      { part: 'narrative', text: '示例：没有支护。' },
      { part: 'site', text: '示例花园' },
    ],
    ...{ division: '320115', topic: 'PIT-01' },
  })
})

it('words are copied behind what stands in a box, and never over it', () => {
  const entry = { basics: '', problems: ['', '一'], project: '甲' }
  expect(copied(entry, 'basics', '乙')).toEqual({ basics: '乙' })
  expect(copied({ ...entry, basics: '甲' }, 'basics', '乙')).toEqual({ basics: '甲\n乙' })
  expect(copied(entry, 'project', '乙')).toEqual({ project: '甲 乙' })
  expect(copied(entry, 'problem', '乙')).toEqual({ problems: ['一', '乙'] })
})
