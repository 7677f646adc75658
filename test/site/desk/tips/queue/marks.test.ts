import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { wordsOf } from '../../../../../site/desk/frame/words.ts'
import { marksOf, signs } from '../../../../../site/desk/tips/queue/marks.tsx'
import { queuedTip } from '../../../../fixtures/queued-tip.ts'

const zh = wordsOf('zh')
const said = (more: Parameters<typeof queuedTip>[0]) => marksOf(queuedTip(more), zh).map(({ word }) => word)

it('a plain tip that was opened has no mark', () => {
  expect(said({})).toEqual([])
})

it('each thing that is special has its sign and its word, what asks for something first', () => {
  const tip = { channel: 'plain', openedOn: undefined, waiting: true, disputes: 1, transfers: 2 } as const
  expect(said({ ...tip, escalatedTo: '320100' })).toEqual([
    ...['没打开', '新留言', '不认可', '已报南京市', '转过 2 次', '简易表单'],
  ])
  const official = { division: '320115', topic: 'OFFICIAL-02', wrongOffice: false, urgent: false } as const
  expect(said({ facts: { ...official, language: 'zh' } })).toEqual(['涉及监管'])
  expect(said({ channel: 'hotline' })).toEqual(['热线'])
  expect(said({ channel: 'part' })).toEqual(['分出'])
})

it('a reminder whose day has come has a mark, and none before it', () => {
  const words = (today: string) =>
    marksOf(queuedTip({ remindOn: '2026-11-10' }), zh, today).map(({ word }) => word)
  expect([words('2026-11-09'), words('2026-11-10'), words('2026-12-01')]).toEqual([
    [],
    ['到期提醒'],
    ['到期提醒'],
  ])
})

it('no two marks share a sign', () => {
  const all = marksOf(
    queuedTip({
      ...{ openedOn: undefined, waiting: true, disputes: 1, transfers: 2, escalatedTo: '320000' },
      remindOn: '2026-11-10',
    }),
    zh,
  )
  expect(new Set(all.map(({ sign }) => sign)).size).toBe(all.length)
})

it('no sign is called as a class of another style sheet: its rules would dress the mark', () => {
  const sheets = globSync('site/**/*.css').filter((path) => !path.endsWith('queue/marks.css'))
  expect(sheets.length).toBeGreaterThan(20)
  const classes = new Set(
    sheets.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name),
    ),
  )
  expect(classes.has('part') && classes.has('plain')).toBe(true)
  expect(signs.filter((sign) => classes.has(sign))).toEqual([])
})
