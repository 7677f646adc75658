import { afterAll, beforeAll, expect, it } from 'vitest'
import { CaseListReply } from '../../../shared/contract/cases.ts'
import { addDays, dayInShanghai } from '../../../shared/value/day.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { newFirm, newsroomOf } from '../../fixtures/newsroom.ts'

let house: House
let room: Awaited<ReturnType<typeof newsroomOf>>
beforeAll(async () => {
  house = await openHouse()
  room = await newsroomOf(house)
})
afterAll(() => house.close())

const today = () => dayInShanghai(house.now())

it('a case that names a firm is not approved before the firm was told and could reply', async () => {
  const firm = newFirm()
  const id = await room.draft({ firms: [firm] })
  const namesUntil = addDays(today(), 365)
  await room.step('a', id, 'submit')
  expect(await room.step('b', id, 'approve')).toBe('namesUntil')
  expect(await room.fair(id, { namesUntil })).toBe('ok')
  expect(await room.step('b', id, 'approve')).toBe('notNoticed')
  expect(await room.fair(id, { namesUntil, noticedOn: addDays(today(), 1) })).toBe('documentDay noticedOn')
  expect(await room.fair(id, { namesUntil, noticedOn: today() })).toBe('ok')
  expect(await room.step('b', id, 'approve')).toBe('replyWindow')
  const reply = { day: today(), text: '示例：没有异议。' }
  expect(await room.fair(id, { namesUntil, noticedOn: today(), appeal: 'open', reply })).toBe('ok')
  expect(await room.step('b', id, 'approve')).toBe('appealOpen')
  expect(await room.fair(id, { namesUntil, noticedOn: today(), appeal: 'decided', reply })).toBe('ok')
  expect(await room.step('b', id, 'approve', { read: ['facts'] })).toBe(
    'unticked names personal reporter told',
  )
  expect(await room.step('b', id, 'approve')).toBe('ok')
  expect((await room.read(id)).content.reply).toEqual(reply)
})

it('the last day of the reply is the fifteenth working day, by the calendar', async () => {
  const id = await room.draft({ firms: [newFirm()] })
  // From Monday 2 March 2026 on, three weeks without a holiday.
  await room.fair(id, { noticedOn: '2026-03-02' })
  expect((await room.read(id)).fairness).toMatchObject({ replyUntil: '2026-03-23', provisional: false })
})

it('a firm that was added after the letter was not told', async () => {
  const [one, two] = [newFirm(), newFirm()]
  const namesUntil = addDays(today(), 365)
  const id = await room.draft({ firms: [one] })
  await room.fair(id, { namesUntil, noticedOn: '2026-03-02' })
  await room.write(id, { firms: [one, two] })
  await room.step('a', id, 'submit')
  expect(await room.step('b', id, 'approve')).toBe('notNoticed')
})

it('a reason for not waiting stays, and who writes it cannot approve', async () => {
  const id = await room.draft({ firms: [newFirm()] })
  const namesUntil = addDays(today(), 365)
  await room.fair(id, { namesUntil, waived: '示例：企业已注销' })
  await room.fair(id, { namesUntil })
  expect((await room.read(id)).fairness.waived).toBe('示例：企业已注销')
  await room.step('a', id, 'submit')
  expect(await room.step('b', id, 'approve')).toBe('ok')
})

it('what is said to everyone is looked through as the text is', async () => {
  const id = await room.reviewed()
  const one = await room.read(id)
  await house.records.changeCase(one, { ...one, state: 'published', edition: 1 })
  expect(await room.step('a', id, 'hide', { reason: '请打13800138000' })).toBe('firewall reason')
  expect(await room.step('a', id, 'correct', { what: '电话13800138000', why: '写错了' })).toBe(
    'firewall what',
  )
})

it('lists what is mine and what waits for me as second person', async () => {
  const mine = await room.reviewed()
  const listed = async (who: 'a' | 'b' | 'c', view: string) => {
    const reply = await (await room.of(who)).ask('newsroom', `/cases?view=${view}`)
    return CaseListReply.parse(await reply.json()).cases.map(({ id }) => id)
  }
  expect(await listed('a', 'mine')).toContain(mine)
  expect(await listed('a', 'waiting')).not.toContain(mine)
  expect(await listed('b', 'waiting')).toContain(mine)
  expect(await listed('b', 'mine')).not.toContain(mine)
  const one = await room.read(mine)
  await house.records.changeCase(one, { ...one, state: 'published', edition: 1 })
  await room.step('b', mine, 'hide', { reason: '要核对' })
  const hidden = await room.read(mine)
  const { order: _, ...without } = hidden
  await house.records.changeCase(hidden, without)
  expect(await listed('b', 'waiting')).not.toContain(mine)
  expect(await listed('c', 'waiting')).toContain(mine)
})
