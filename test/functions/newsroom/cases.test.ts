import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CaseStep, caseStepNames } from '../../../shared/case/case.ts'
import { reviewChecks } from '../../../shared/case/review-checks.ts'
import { CaseListReply } from '../../../shared/contract/cases.ts'
import { caseContent, newCaseId } from '../../fixtures/case.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { officer } from '../../fixtures/officer.ts'

let house: House
/** A case in review of Jiangning and one of the province, each drafted by a person of that office. */
const cases = { '320115': newCaseId(), '320000': newCaseId() }
beforeAll(async () => {
  house = await openHouse()
  for (const [username, office, roles] of [
    ['jiangning-drafter', '320115', ['drafter']],
    ['jiangning-approver', '320115', ['approver']],
    ['yuhuatai-drafter', '320114', ['drafter']],
    ['yuhuatai-approver', '320114', ['approver']],
  ] as const)
    await house.records.saveStaff({ sub: `sample-${username}`, name: '示例', office, roles: [...roles] })
  for (const [office, drafter] of [
    ['320115', 'jiangning-drafter'],
    ['320000', 'province-drafter'],
  ] as const) {
    const someone = await officer(house, drafter)
    const id = cases[office]
    await someone.ask('newsroom', '/cases', { id, content: caseContent, notes: '示例' })
    await someone.ask('newsroom', `/cases/${id}/steps`, { step: 'submit', version: 1 })
  }
})
afterAll(() => house.close())

const stepBody = (step: CaseStep) => ({ step, version: 99, reason: '示例' })
/** Every route about one case, with a body that is right but for a version that nobody has seen. */
const routes: Record<string, [path: string, body?: object, method?: string]> = {
  show: [''],
  edit: ['', { version: 99, content: caseContent, notes: '' }, 'PUT'],
  preview: ['/preview'],
  fairness: ['/fairness', { version: 99, appeal: 'none' }, 'PUT'],
  ...Object.fromEntries(caseStepNames.map((step) => [step, ['/steps', stepBody(step)]])),
}

/**
 * Whether each person finds the office's case in the list, and what they get at show, edit, preview and fairness; submit, return, approve,
 * recall and lift; correct and abandon; hide, confirmHide and restore; withdraw, confirmWithdraw, takeNames, confirmNames and keep.
 * Written out by hand: `+` (or only a lost race or a state that forbids it, which come after the rights), `r` for the role, or `-`
 * (as if there were no such case).
 */
const table: [username: string, own: keyof typeof cases, list: string, wanted: string][] = [
  ['jiangning-drafter', '320115', 'listed', '++++ +rr+r ++ +rr +r+r+'],
  ['jiangning-drafter', '320000', 'hidden', '---- ----- -- --- -----'],
  ['jiangning-approver', '320115', 'listed', '+r+r r++++ rr +++ +++++'],
  ['jiangning-approver', '320000', 'hidden', '-r-r ----- -- --- -----'],
  ['jiangning-auditor', '320115', 'listed', '+r+r rrrrr rr rrr rrrrr'],
  ['jiangning-auditor', '320000', 'hidden', '-r-r rrrrr rr rrr rrrrr'],
  ['yuhuatai-drafter', '320115', 'hidden', '---- ----- -- --- -----'],
  ['yuhuatai-drafter', '320000', 'hidden', '---- ----- -- --- -----'],
  ['yuhuatai-approver', '320115', 'hidden', '-r-r ----- -- --- -----'],
  ['province-drafter', '320115', 'listed', '++++ +rr+r ++ +rr +r+r+'],
  ['province-drafter', '320000', 'listed', '++++ +rr+r ++ +rr +r+r+'],
  ['province-approver', '320115', 'listed', '+r+r r++++ rr +++ +++++'],
  ['province-approver', '320000', 'listed', '+r+r r++++ rr +++ +++++'],
  ['province-auditor', '320115', 'listed', '+r+r rrrrr rr rrr rrrrr'],
  ['jiangning-handler', '320115', 'role', 'rrrr rrrrr rr rrr rrrrr'],
  ['jiangning-lead', '320115', 'role', 'rrrr rrrrr rr rrr rrrrr'],
  ['city-320100', '320115', 'role', 'rrrr rrrrr rr rrr rrrrr'],
  ['province-supervisor', '320115', 'role', 'rrrr rrrrr rr rrr rrrrr'],
  ['province-administrator', '320115', 'role', 'rrrr rrrrr rr rrr rrrrr'],
]
const signs: Record<string, string> = { ok: '+', role: 'r', none: '-' }

const words: Record<string, string> = { conflict: 'ok', changed: 'ok', step: 'ok', notFound: 'none' }
const codeOf = async (reply: Response) => {
  if (reply.status === 200) return 'ok'
  const { error } = (await reply.json()) as { error: { code: string } }
  return words[error.code] ?? error.code
}

it('control, direction and zero-width characters do not come into a case', async () => {
  const someone = await officer(house, 'province-drafter')
  const id = newCaseId()
  const content = {
    ...caseContent,
    title: '关于\u0008示例\u202e花园\u200b三期的通报（示例）\u001b',
    problems: ['示例：\u0001北侧没有支护。'],
  }
  const reply = await someone.ask('newsroom', '/cases', { id, content, notes: '' })
  expect(reply.status).toBe(200)
  const stored = (await house.records.readCase(id))?.content
  expect(stored?.title).toBe('关于示例花园三期的通报（示例）')
  expect(stored?.problems).toEqual(['示例：北侧没有支护。'])
  const empty = { id: newCaseId(), content: { ...caseContent, measures: '\u200b\u200b' }, notes: '' }
  expect((await someone.ask('newsroom', '/cases', empty)).status).toBe(400)
  const long = {
    ...caseContent,
    basics: '字'.repeat(3000),
    problems: Array(20).fill('字'.repeat(1000)),
    measures: '字'.repeat(3000),
  }
  expect(
    (await someone.ask('newsroom', '/cases', { id: newCaseId(), content: long, notes: '' })).status,
  ).toBe(200)
})

describe('role × route × office, for cases', () => {
  it.each(table)('%s, a case of %s: %s %s', async (username, office, listed, wanted) => {
    const someone = await officer(house, username)
    const id = cases[office]
    const list = await someone.ask('newsroom', '/cases?state=review')
    const found = list.status === 200 && CaseListReply.parse(await list.json()).cases
    expect(found ? (found.some((one) => one.id === id) ? 'listed' : 'hidden') : await codeOf(list)).toBe(
      listed,
    )
    let got = ''
    for (const [path, body, method] of Object.values(routes))
      got += signs[await codeOf(await someone.ask('newsroom', `/cases/${id}${path}`, body, method))] ?? '?'
    expect(got).toBe(wanted.replaceAll(' ', ''))
  })

  it('another office’s id is taken, whoever asks, and nothing of that case is told', async () => {
    const other = await officer(house, 'yuhuatai-drafter')
    const again = { id: cases['320115'], content: caseContent, notes: '' }
    const reply = await other.ask('newsroom', '/cases', again)
    expect(reply.status).toBe(409)
    expect(await reply.text()).not.toContain('示例')
  })

  it('who moved to another office gets nothing of what they drafted before', async () => {
    const sub = 'sample-mover'
    await house.records.saveStaff({ sub, name: '示例', office: '320115', roles: ['drafter'] })
    const mover = await officer(house, 'mover')
    const draft = { id: newCaseId(), content: caseContent, notes: '示例备注' }
    expect((await mover.ask('newsroom', '/cases', draft)).status).toBe(200)
    const before = await house.records.readPerson(sub)
    if (!before) throw new Error('nobody moved')
    await house.records.changeStaff(before, { ...before, office: '320114' })
    expect((await mover.ask('newsroom', `/cases/${draft.id}`)).status).toBe(404)
    expect((await mover.ask('newsroom', '/cases', draft)).status).toBe(409)
  })

  it('a district’s own two people bring its case out; the province’s may as well', async () => {
    const [drafter, approver, province] = await Promise.all(
      ['jiangning-drafter', 'jiangning-approver', 'province-approver'].map((who) => officer(house, who)),
    )
    for (const who of [approver, province]) {
      const id = newCaseId()
      await drafter?.ask('newsroom', '/cases', { id, content: caseContent, notes: '' })
      await drafter?.ask('newsroom', `/cases/${id}/steps`, { step: 'submit', version: 1 })
      const approve = { step: 'approve', version: 2, read: reviewChecks }
      expect((await who?.ask('newsroom', `/cases/${id}/steps`, approve))?.status).toBe(200)
    }
  })
})
