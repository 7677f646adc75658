import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Case } from '../../../shared/case/case.ts'
import type { CaseContent } from '../../../shared/case/case-content.ts'
import { reviewChecks } from '../../../shared/case/review-checks.ts'
import { addDays, dayInShanghai } from '../../../shared/value/day.ts'
import { caseContent, newCaseId } from '../../fixtures/case.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { officer } from '../../fixtures/officer.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const drafter = () => officer(house, 'province-drafter')
const approver = () => officer(house, 'province-approver')
const errorOf = async (reply: Response) =>
  reply.ok ? undefined : ((await reply.json()) as { error: { code: string; fields?: string[] } }).error

async function draft(part: Partial<CaseContent>, beside: object = {}) {
  const id = newCaseId()
  const body = { id, content: { ...caseContent, ...part }, notes: '', ...beside }
  const reply = await (await drafter()).ask('newsroom', '/cases', body)
  expect(reply.status).toBe(200)
  return id
}
const submit = async (id: string, version = 1) =>
  errorOf(await (await drafter()).ask('newsroom', `/cases/${id}/steps`, { step: 'submit', version }))

describe('what tells who somebody is', () => {
  it('goes to nobody until it is decided; decided, the second person sees why and by whom', async () => {
    const basics = '示例：安全员李建国未到岗。'
    const id = await draft({ basics })
    expect(await submit(id)).toMatchObject({ code: 'firewall', fields: ['content.basics'] })
    const kept = [{ kind: 'name', found: '李建国', reason: 'agreed', words: '示例' }]
    const edit = { version: 1, content: { ...caseContent, basics }, notes: '', kept }
    const edited = await (await drafter()).ask('newsroom', `/cases/${id}`, edit, 'PUT')
    expect(edited.status).toBe(200)
    expect(await submit(id, 2)).toBeUndefined()
    const shown = await (await approver()).ask('newsroom', `/cases/${id}`)
    const one = Case.parse(((await shown.json()) as { case: unknown }).case)
    expect(one.kept).toEqual([{ ...kept[0], by: '省级拟稿（示例）' }])
  })

  it('what was decided is decided for those words alone', async () => {
    const kept = [{ kind: 'name', found: '李建国', reason: 'agreed' }]
    const id = await draft({ basics: '示例：安全员李建国、施工员赵强未到岗。' }, { kept })
    expect(await submit(id)).toMatchObject({ code: 'firewall', fields: ['content.basics'] })
  })

  it.each([
    ['a telephone', 'mobile', '13800138000', '示例：电话13800138000。'],
    ['a word for a source', 'source', '接到举报', '示例：接到举报后检查。'],
    ['a word for a source, spaced', 'source', '举 报', '示例：接举 报后检查。'],
  ])('%s does not stay for any reason', async (_, kind, found, basics) => {
    const id = await draft({ basics }, { kept: [{ kind, found, reason: 'needed' }] })
    expect(await submit(id)).toMatchObject({ code: 'firewall', fields: ['content.basics'] })
  })

  it('a number split over two boxes waits for a decision', async () => {
    const split = { problems: ['示例：工地牌上写着 138', '0013 8000，示例'] }
    const open = await draft(split)
    expect(await submit(open)).toMatchObject({ code: 'firewall', fields: ['content.problems.0'] })
    const id = await draft(split, { kept: [{ kind: 'mobile', found: '138', reason: 'mistaken' }] })
    expect(await submit(id)).toBeUndefined()
  })
})

describe('a firm that is named whole and not listed', () => {
  const name = '中铁建工集团有限公司'
  const basics = `示例：该案企业为${name}。`
  const steps = (id: string, who: 'drafter' | 'approver', said: object) =>
    officer(house, `province-${who}`).then(async (one) =>
      errorOf(await one.ask('newsroom', `/cases/${id}/steps`, said)),
    )

  it.each([
    ['content.title', { title: `${name}未按方案施工（示例）` }],
    ['content.project', { project: `示例：${name}厂房` }],
    ['content.basics', { basics }],
    ['content.problems.0', { problems: [`示例：${name}没有整改。`] }],
    ['content.measures', { measures: `示例：责令${name}整改。` }],
    ['content.timeline.0.text', { timeline: [{ day: '2026-11-03', text: `示例：${name}已整改` }] }],
  ])('stops a case at %s', async (field, part) => {
    expect(await submit(await draft(part))).toMatchObject({ code: 'firewall', fields: [field] })
  })

  it('goes once it is listed, or masked', async () => {
    const firm = { role: 'contractor' as const, name, creditCode: '91000000MA0EXAMP1M' }
    expect(await submit(await draft({ basics, firms: [firm] }))).toBeUndefined()
    expect(await submit(await draft({ basics: '示例：该案企业为某企业。' }))).toBeUndefined()
  })

  it('stays with a reason, which the second person ticks; nobody else’s yes counts', async () => {
    const kept = [{ kind: 'firm', found: name, reason: 'maker', words: '塔吊的厂家' }]
    const id = await draft({ basics }, { kept })
    expect(await submit(id)).toBeUndefined()
    const read = reviewChecks.filter((one) => one !== 'unlisted')
    const yes = { step: 'approve', version: 2 }
    expect(await steps(id, 'approver', { ...yes, read })).toMatchObject({
      code: 'unticked',
      fields: ['unlisted'],
    })
    expect(await steps(id, 'approver', { ...yes, read: reviewChecks })).toBeUndefined()
  })

  it('does not stay with a reason that only people may stay for', async () => {
    const kept = [{ kind: 'firm', found: name, reason: 'agreed', words: '示例' }]
    expect(await submit(await draft({ basics }, { kept }))).toMatchObject({
      code: 'firewall',
      fields: ['content.basics'],
    })
  })

  it('has no place in words that everyone reads and nobody read before', async () => {
    const id = await draft({})
    expect(await submit(id)).toBeUndefined()
    expect(await steps(id, 'approver', { step: 'approve', version: 2, read: reviewChecks })).toBeUndefined()
    const one = await house.records.readCase(id)
    if (!one) throw new Error('no case')
    await house.records.changeCase(one, { ...one, state: 'published', edition: 1, order: undefined })
    const reason = `示例：企业为${name}`
    const hide = { step: 'hide', version: one.version + 1, reason }
    expect(await steps(id, 'approver', hide)).toMatchObject({ code: 'firewall', fields: ['reason'] })
  })
})

describe('the day before which a case does not come out', () => {
  it('holds back the second person’s yes, and nothing else', async () => {
    const today = dayInShanghai(house.now())
    const notBefore = addDays(today, 35)
    const id = await draft({}, { notBefore })
    expect(await submit(id)).toBeUndefined()
    const yes = async (said: object = {}) =>
      errorOf(
        await (await approver()).ask('newsroom', `/cases/${id}/steps`, {
          step: 'approve',
          version: 2,
          read: reviewChecks,
          ...said,
        }),
      )
    expect(await yes()).toMatchObject({ code: 'notBefore' })
    expect(await yes({ publishAt: `${addDays(today, 34)}T09:00` })).toMatchObject({ code: 'notBefore' })
    expect(await yes({ publishAt: `${notBefore}T09:00` })).toBeUndefined()
  })

  it('a duty that no campaign in force has is refused', async () => {
    const ask = async (campaign: string, duty: string) => {
      const content = { ...caseContent, duties: [{ campaign, duty }] }
      return (await drafter()).ask('newsroom', '/cases', { id: newCaseId(), content, notes: '' })
    }
    for (const [campaign, duty] of [
      ['2023', 'X99-1'],
      ['2022', 'S2-5'],
    ] as const) {
      const refused = await errorOf(await ask(campaign, duty))
      expect(refused).toMatchObject({ code: 'badRequest', fields: ['content.duties'] })
    }
    expect((await ask('2023', 'S2-5')).status).toBe(200)
  })
})
