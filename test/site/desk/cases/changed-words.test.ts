import { expect, it } from 'vitest'
import { changed } from '../../../../site/desk/cases/changed-words.ts'

it.each([
  ['罚款3万元。', '罚款5万元。', '罚款[-3-][+5+]万元。'],
  ['基坑没有支护。', '基坑北侧没有支护。', '基坑[+北侧+]没有支护。'],
  ['同样', '同样', '同样'],
  ['', '新写的', '[+新写的+]'],
  ['2026-10-29 前改好', '2026-11-20 前改好', '[-2026-10-29-][+2026-11-20+] 前改好'],
  ['2026年10月29日', '2026年11月20日', '[-2026年10月29日-][+2026年11月20日+]'],
  ['10月29日停工', '10月9日停工', '[-10月29日-][+10月9日+]停工'],
  ['下沉 1,200.5 毫米', '下沉 1,300.5 毫米', '下沉 [-1,200.5-][+1,300.5+] 毫米'],
  ['第3.2条', '第3.12条', '第[-3.2-][+3.12+]条'],
  ['先责令停工，再罚款。', '罚款。', '[-先责令停工，再-]罚款。'],
])('%s → %s: %s', (before, after, wanted) => {
  const signs = { same: ['', ''], gone: ['[-', '-]'], come: ['[+', '+]'] } as const
  expect(
    changed(before, after)
      .map(({ what, text }) => signs[what].join(text))
      .join(''),
  ).toBe(wanted)
})

it('long texts are marked within a moment', () => {
  const words = Array.from({ length: 3000 }, (_, n) => String.fromCodePoint(0x4e00 + ((n * 7919) % 5000)))
  const before = words.join('')
  const after = words.map((word, n) => (n % 3 === 0 ? '改' : word)).join('')
  const started = performance.now()
  const runs = changed(before, after)
  expect(performance.now() - started).toBeLessThan(3000)
  expect(
    runs
      .filter(({ what }) => what !== 'come')
      .map(({ text }) => text)
      .join(''),
  ).toBe(before)
  expect(
    runs
      .filter(({ what }) => what !== 'gone')
      .map(({ text }) => text)
      .join(''),
  ).toBe(after)
})
