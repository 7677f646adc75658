import { beforeAll, describe, expect, it } from 'vitest'
import { buildSite } from '../../../../cdk/local/build.ts'
import { loadRenderer } from '../../../../cdk/local/stages.ts'
import type { CaseContent } from '../../../../shared/case/case-content.ts'
import type { PublicCase } from '../../../../shared/case/public-case.ts'
import { casesOf } from '../../../../shared/publication/public-cases.ts'
import { caseContent } from '../../../fixtures/case.ts'
import { sampleRecords } from '../../../fixtures/public-records.ts'
import { visibleText } from '../renderer/rendered.ts'

const own = { role: 'contractor', name: '示例甲建工有限公司', creditCode: '91000000MA0EXAMP1M' } as const
const other = { role: 'supervisor', name: '示例乙监理有限公司', creditCode: '91000000MA0EXAMP2M' } as const

function caseOf(letter: string, content: Partial<CaseContent>): PublicCase {
  return {
    ...{ state: 'published', id: `aaaaaaaaaaaa${letter}`, number: `示例安曝〔2026〕${letter}号`, edition: 1 },
    ...{ publisher: '320000', publishedOn: '2026-11-02', updatedOn: '2026-11-02', sample: true, salt: '0' },
    ...{ log: { n: 1, hash: 'a'.repeat(64) }, changes: [], content: { ...caseContent, ...content } },
  }
}
const fined = (amount: number): Pick<CaseContent, 'documents'> => ({
  documents: [{ kind: 'penalty', number: '示罚〔2026〕9号', day: '2026-11-01', amount }],
})
const reply = (text: string) => ({ reply: { day: '2026-11-02', text } })
const alone = caseOf('b', { firms: [own], ...fined(30_000), ...reply('甲说的话。') })
const inTwoRoles = caseOf('c', { firms: [own, { ...own, role: 'developer' }], ...fined(4000) })
const together = caseOf('d', { firms: [own, other], ...fined(500_000), ...reply('不知是谁说的话。') })
const replied = caseOf('f', {
  firms: [own, other],
  replies: [{ firm: other.creditCode, day: '2026-11-02', text: '乙说的话。' }],
})
const silent = caseOf('e', { firms: [own, other] })
const records = (...cases: PublicCase[]) => ({ ...sampleRecords, cases: casesOf(cases, []) })

let render: Awaited<ReturnType<typeof loadRenderer>>['render']
beforeAll(async () => {
  await buildSite(() => undefined)
  render = (await loadRenderer()).render
}, 180_000)
const bodyOf = async (code: string, ...cases: PublicCase[]) =>
  (await render(`/cases/firm/${code}/`, records(...cases))).body

describe('the page of a firm', () => {
  it('adds up only fines of cases in which it is the only firm', async () => {
    const text = visibleText(await bodyOf(own.creditCode, alone, inTwoRoles, together))
    expect(text).toContain('合计34,000元，2份决定')
    expect(text).not.toMatch(/500,000|534,000/)
  })

  it('shows as its own only replies of cases in which it is the only firm', async () => {
    const text = visibleText(await bodyOf(own.creditCode, alone, together))
    expect(text).toContain('甲说的话。')
    expect(text).not.toContain('不知是谁说的话。')
  })

  it('shows of a case with several firms what this one said, and that it may still', async () => {
    expect(visibleText(await bodyOf(other.creditCode, replied))).toContain('乙说的话。')
    const body = await bodyOf(own.creditCode, replied)
    expect(visibleText(body)).not.toContain('乙说的话。')
    expect(body).toMatch(new RegExp(`没有收到回应[^<]*<a href="/cases/${replied.id}/"`))
  })

  it('does not say of a case before which nobody asked it that it kept silent', async () => {
    const body = await bodyOf(own.creditCode, { ...silent, notNoticed: [own.creditCode] })
    expect(body).not.toContain('没有收到回应')
    expect(body).toMatch(new RegExp(`公布前没有问过这家企业[^<]*<a href="/cases/${silent.id}/"`))
    expect(await bodyOf(other.creditCode, { ...silent, notNoticed: [own.creditCode] })).toContain(
      '没有收到回应',
    )
  })

  it('leads to the case for a fine or a reply that may be another firm’s', async () => {
    for (const { creditCode } of [own, other]) {
      const body = await bodyOf(creditCode, together, silent)
      for (const what of ['罚款', '回应'])
        expect(body).toMatch(
          new RegExp(
            `同案还有别的企业，${what}见案例：\\s*<a href="/cases/${together.id}/"[^>]*>${together.number}`,
          ),
        )
      expect(body).not.toContain('合计')
      expect(body).toMatch(new RegExp(`没有收到回应[^<]*<a href="/cases/${silent.id}/"`))
    }
  })
})
