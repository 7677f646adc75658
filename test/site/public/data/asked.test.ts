import { expect, it } from 'vitest'
import { isOfAnotherSite, readAsked, recordPath } from '../../../../site/public/data/asked.ts'
import { resolveAsked } from '../../../../site/public/data/resolve-asked.ts'

const site = 'https://example.org'
/** The public lists, by hand. */
const files: Record<string, unknown> = {
  '/data/campaigns/index.json': [{ id: '2023' }, { id: '2019' }],
  '/data/progress/index.json': [
    { campaign: '2019', sheet: 'figures', period: '2019-09' },
    { campaign: '2023', sheet: 'figures', period: '2023-09' },
    { campaign: '2023', sheet: 'stop-work', period: '2023-08' },
    { campaign: '2023', sheet: 'stop-work', period: '2023-09' },
    { campaign: '2023', sheet: 'supervised', period: 'always' },
  ],
  '/data/cases/2026/1.json': [{ id: 'aaaaaaaaaaaaa', number: '苏安曝〔2026〕1号' }],
  '/data/cases/2026/2.json': [{ id: 'bbbbbbbbbbbbb', number: '苏安曝〔2026〕12号' }],
}
const found = (typed: string) => resolveAsked(readAsked(typed), async (path) => files[path])

it.each([
  ['aaaaaaaaaaaaa', [{ subject: 'aaaaaaaaaaaaa' }]],
  [`${site}/cases/aaaaaaaaaaaaa/`, [{ subject: 'aaaaaaaaaaaaa' }]],
  [`${site}/en/cases/AAAAAAAAAAAAA/?a=1#b`, [{ subject: 'aaaaaaaaaaaaa' }]],
  ['/data/cases/aaaaaaaaaaaaa.json', [{ subject: 'aaaaaaaaaaaaa' }]],
  ['/data/cases/aaaaaaaaaaaaa/2.json', [{ subject: 'aaaaaaaaaaaaa', edition: 2 }]],
  ['2023/figures/2023-09', [{ subject: '2023/figures/2023-09' }]],
  [`${site}/data/progress/2023/figures/2023-09.json`, [{ subject: '2023/figures/2023-09' }]],
  [`${site}/data/progress/2023/figures/2023-09/1.json`, [{ subject: '2023/figures/2023-09', edition: 1 }]],
  [
    `${site}/data/progress/2023/supervised/always/3.json`,
    [{ subject: '2023/supervised/always', edition: 3 }],
  ],
  [`${site}/data/registers/stop-work.json`, [{ subject: '2023/stop-work/2023-09' }]],
  ['/data/registers/supervised.csv', [{ subject: '2023/supervised/always' }]],
  [`${site}/en/progress/supervised/`, [{ subject: '2023/supervised/always' }]],
  [`${site}/progress/period/2023-09/`, [{ subject: '2023/figures/2023-09' }]],
  [`${site}/progress/campaign/2019/period/2019-09/`, [{ subject: '2019/figures/2019-09' }]],
  ['2023-09', [{ subject: '2023/figures/2023-09' }, { subject: '2023-09', counts: true }]],
  ['2023-06', [{ subject: '2023-06', counts: true }]],
  ['苏安曝〔2026〕12号', [{ subject: 'bbbbbbbbbbbbb' }]],
  ['苏安曝 [２０２６] 1 号', [{ subject: 'aaaaaaaaaaaaa' }]],
  ['苏安曝〔2026〕99号', []],
  ['２０２３－０６', [{ subject: '2023-06', counts: true }]],
  ['2023 年 6 月', [{ subject: '2023-06', counts: true }]],
  ['ｈｔｔｐｓ：／／example.org／cases／ａａａａａａａａａａａａａ／', [{ subject: 'aaaaaaaaaaaaa' }]],
])('%s is what it says', async (typed, subjects) => {
  expect(await found(typed)).toEqual(subjects)
})

it('an edition lies below its record', () => {
  expect(recordPath('2023/figures/2023-09')).toBe('/data/progress/2023/figures/2023-09.json')
  expect(recordPath('2023/figures/2023-09', 1)).toBe('/data/progress/2023/figures/2023-09/1.json')
  expect(recordPath('aaaaaaaaaaaaa', 2)).toBe('/data/cases/aaaaaaaaaaaaa/2.json')
})

it.each([
  ['https://evil.example/cases/aaaaaaaaaaaa2/', true],
  ['HTTPS://Report.Example/cases/aaaaaaaaaaaa2/', false],
  ['https://report.example@evil.example/cases/aaaaaaaaaaaa2/', true],
  ['evil.example/cases/aaaaaaaaaaaa2/', true],
  ['//evil.example/cases/aaaaaaaaaaaa2/', true],
  ['见 https://evil.example/cases/aaaaaaaaaaaa2/，第 2 版', true],
  ['https://web.archive.org/web/2026/https://report.example/cases/aaaaaaaaaaaa2/', false],
  ['report.example/cases/aaaaaaaaaaaa2/', false],
  ['/cases/aaaaaaaaaaaa2/', false],
  ['aaaaaaaaaaaa2', false],
])('%s: of another site %s', (typed, is) => {
  expect(isOfAnotherSite(typed, 'report.example')).toBe(is)
})
