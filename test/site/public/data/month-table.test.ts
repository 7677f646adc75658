import { beforeAll, describe, expect, it } from 'vitest'
import { buildSite } from '../../../../cdk/local/build.ts'
import { loadRenderer } from '../../../../cdk/local/stages.ts'
import type { HandlingMonth } from '../../../../shared/handling/month.ts'
import { sampleRecords } from '../../../fixtures/public-records.ts'
import { visibleText } from '../renderer/rendered.ts'

let render: Awaited<ReturnType<typeof loadRenderer>>['render']
beforeAll(async () => {
  await buildSite(() => undefined)
  render = (await loadRenderer()).render
}, 180_000)
const [month] = sampleRecords.handling
const body = async (handling: readonly HandlingMonth[]) =>
  (await render('/data/handling/', { ...sampleRecords, handling })).body
const hidden = { received: 'suppressed', passedOn: 'suppressed', decided: 'suppressed' } as const

describe('the table of a month', () => {
  it('has no empty cell: where there is no total stands a dash', async () => {
    const foot = /<tfoot>.*?<\/tfoot>/s.exec(await body(sampleRecords.handling))?.[0] ?? ''
    const cells = [...foot.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, cell]) => cell)
    expect(cells).toEqual(['12', '隐去', '—', '7', '—', '隐去', '隐去', '隐去'])
  })

  it('says of the others that they are suppressed, and of all where none is shown', async () => {
    if (!month?.offices[0]) throw new Error('no sample month')
    const idle = { ...month.offices[0], ...hidden, office: '320102' }
    const some = visibleText(await body([{ ...month, offices: [...month.offices, idle] }]))
    expect(some).toContain('其余1个单位各项都隐去')
    const none = visibleText(await body([{ ...month, offices: [idle] }]))
    expect(none).toContain('这个月各单位各项都隐去。')
    expect(none).not.toContain('其余')
  })
})
