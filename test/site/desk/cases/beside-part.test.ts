import { expect, it } from 'vitest'
import { copied, quoting } from '../../../../site/desk/cases/beside-part.tsx'
import { emptyCase } from '../../../../site/desk/cases/case-entry.ts'
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

it('boxes that repeat the tip’s own words are named, however they are spaced', () => {
  const beside = {
    words: [{ part: 'narrative' as const, text: '示例：北侧边坡没有支护，还在往下挖。' }],
    ...{ division: '320115', topic: 'PIT-01' },
  }
  const entry = {
    ...emptyCase,
    basics: '检查：北侧边坡 没有支护，还在\u200b往下挖',
    problems: ['边坡没有支护'],
  }
  expect(quoting(entry, beside)).toEqual(['basics'])
  expect(quoting({ ...entry, problems: ['一', '北侧边坡没有支护，还在往下挖'] }, beside)).toEqual([
    'basics',
    'problems.1',
  ])
})
