import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadRenderer } from '../../../cdk/local/stages.ts'
import type { Publish } from '../../../functions/publish/publish.ts'
import { createPublisher } from '../../../functions/publish/publisher.ts'
import type { CaseContent } from '../../../shared/case/case-content.ts'
import { CaseReply } from '../../../shared/contract/cases.ts'
import { PublishingReply } from '../../../shared/contract/publishing.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { newFirm, newsroomOf } from '../../fixtures/newsroom.ts'
import { publicSaying } from '../../fixtures/public-texts.ts'
import { publishOf } from '../../fixtures/publish.ts'
import { useSmallCampaign } from '../../fixtures/small-campaign.ts'

let house: House
let publish: Publish
let room: Awaited<ReturnType<typeof newsroomOf>>
beforeAll(async () => {
  house = await openHouse()
  await useSmallCampaign(house)
  publish = publishOf(house, { renderer: await loadRenderer() })
  room = await newsroomOf(house)
})
afterAll(() => house.close())

const ring = (id: string, by = publish) => createPublisher(by).ring({ pk: `CASE#${id}`, sk: 'CASE' })
const holding = (word: string) => publicSaying(house, word)
const replyOf = async (id: string) =>
  CaseReply.parse(await (await (await room.of('b')).ask('newsroom', `/cases/${id}`)).json())

/** A public case about one firm, of which nothing says its name but what is said in each test. */
async function published(name: string, other: Partial<CaseContent> = {}, until?: string) {
  const firms = [{ ...newFirm(), name }]
  const id = await room.reviewed({ title: '关于示例工地的处理（示例）', ...other, firms }, until)
  expect(await room.step('b', id, 'approve')).toBe('ok')
  await ring(id)
  return id
}
async function corrected(id: string, note: { what: string; why: string }, other: Partial<CaseContent> = {}) {
  expect(await room.step('a', id, 'correct', note)).toBe('ok')
  const measures = '示例：责令停工，期限改过了。'
  expect(await room.write(id, { measures, ...other })).toBe('ok')
  expect(await room.step('a', id, 'submit')).toBe('ok')
  expect(await room.step('b', id, 'approve')).toBe('ok')
  await ring(id)
}
async function without(id: string, said: object) {
  expect(await room.step('a', id, 'takeNames', { reason: '信用已修复', ...said })).toBe('ok')
  expect(await room.step('c', id, 'confirmNames')).toBe('ok')
  await ring(id)
}

describe('what was told of a case loses the names that its text loses', () => {
  const what = '宝冶三公司的整改日期'
  const why = '上海宝冶补了材料'

  it('notes of corrections: a sure name leaves, a place that may be another’s is asked about, shown to the second person, and leaves', async () => {
    const id = await published('上海宝冶集团有限公司')
    await corrected(id, { what, why })
    expect((await replyOf(id)).told).toEqual([{ field: 'editions.2.what', text: what }])
    expect(await room.step('a', id, 'takeNames', { reason: '信用已修复' })).toBe('firewall editions.2.what')
    const names = [{ words: what, as: 'masked' }]
    expect(await room.step('a', id, 'takeNames', { reason: '信用已修复', names })).toBe('ok')
    const { told, case: one } = await replyOf(id)
    expect(told).toEqual([{ field: 'editions.2.what', text: what }])
    expect(one.namesLeft?.proposed).toEqual(names)
    const page = await (await room.of('c')).ask('newsroom', `/cases/${id}/preview`)
    const { html } = (await page.json()) as { html: string }
    expect(html).not.toContain('宝冶')
    expect(html).toContain('某企业的整改日期')
    expect(await room.step('c', id, 'confirmNames')).toBe('ok')
    await ring(id)
    await createPublisher(publish).tick()
    expect(await holding('宝冶')).toEqual([])
    const stands = (await house.records.readNewestEdition(id))?.record
    expect(stands?.state === 'published' && stands.changes.slice(0, 1)).toMatchObject([
      { what: '某企业的整改日期', why: '某企业补了材料' },
    ])
  })

  it('the reason of a hiding, in the place of the text and among the changes after it', async () => {
    const id = await published('上海宝冶集团有限公司')
    // As it was hidden when nothing looked at the words yet.
    expect(await room.step('b', id, 'hide', { reason: '有一处要核对' })).toBe('ok')
    const hidden = await room.read(id)
    const order = hidden.order && { ...hidden.order, why: '宝冶说数字不对' }
    await house.records.changeCase(hidden, {
      ...hidden,
      ...(order && { order }),
    })
    await ring(id)
    expect(await room.step('c', id, 'restore', { reason: '核对过了' })).toBe('ok')
    await ring(id)
    expect(await room.step('a', id, 'takeNames', { reason: '信用已修复' })).toBe('firewall editions.2.reason')
    await without(id, { names: [{ words: '宝冶说数字不对', as: 'masked' }] })
    await createPublisher(publish).tick()
    expect(await holding('宝冶')).toEqual([])
  })

  it('what only people call the firm leaves notes, reasons and what stands in the place of older texts', async () => {
    const id = await published('上海宝冶集团有限公司')
    await corrected(id, { what: '白鹤队的整改日期', why: '写错了' })
    await without(id, { reason: '白鹤队信用已修复', also: ['白鹤队'] })
    await createPublisher(publish).tick()
    expect(await holding('白鹤队')).toEqual([])
  })

  it('names that are gone are taken again out of what still says them', async () => {
    const id = await published('江苏省苏中建设集团股份有限公司')
    await without(id, {})
    const one = await room.read(id)
    expect(one.gone?.firms.map(({ name }) => name)).toEqual(['江苏省苏中建设集团股份有限公司'])
    // As a note was written when nothing looked at the words yet.
    const note = { what: '苏中的日期', why: '江苏苏中补了材料' }
    expect(await room.step('a', id, 'correct', { what: '一处日期', why: '补了材料' })).toBe('ok')
    await room.write(id, { measures: '示例：责令停工，期限改过了。' })
    await room.step('a', id, 'submit')
    expect(await room.step('b', id, 'approve')).toBe('ok')
    const before = await room.read(id)
    const order = before.order && { ...before.order, ...note }
    await house.records.changeCase(before, {
      ...before,
      ...(order && { order }),
    })
    await ring(id)
    const parked = PublishingReply.parse(
      await (await (await room.of('b')).ask('newsroom', '/publishing')).json(),
    )
    expect(parked.parked.map(({ subject }) => subject)).toContain(`names/${id}`)
    await without(id, { names: [{ words: '苏中的日期', as: 'masked' }] })
    await createPublisher(publish).tick()
    expect(await holding('苏中')).toEqual([])
  })

  it('an older text without a firm is asked about too, and becomes a placeholder', async () => {
    const basics = '示例：宝冶的塔吊没有检查。'
    const id = await published('上海宝冶集团有限公司', { basics }, dayInShanghai(house.now()))
    await ring(id, { ...publish, now: () => new Date(house.now().getTime() + 86_400_000) })
    await corrected(
      id,
      { what: '一处写法', why: '原来写错了' },
      { basics: '示例：塔吊没有检查。', firms: [] },
    )
    expect(await room.step('a', id, 'takeNames', { reason: '信用已修复' })).toBe(
      'firewall editions.2.content.basics',
    )
    await without(id, { names: [{ words: '示例：宝冶的塔吊没有检查。', as: 'masked' }] })
    await createPublisher(publish).tick()
    expect(await holding('宝冶')).toEqual([])
  })

  it('a place that stays is decided once, whatever leaves beside it', async () => {
    const basics = '示例：苏州四建、白鹤队都在场，没有支护。'
    const id = await published('南通四建集团有限公司', { basics })
    await without(id, { names: [{ words: '示例：苏州四建、白鹤队都在场，', as: 'otherFirm' }] })
    await without(id, { also: ['白鹤队'] })
    const { case: one } = await replyOf(id)
    expect(one.content.basics).toBe('示例：苏州四建、某企业都在场，没有支护。')
    expect(one.namesLeft?.kept.map(({ as }) => as)).toEqual(['otherFirm'])
    const reply = await (await room.of('b')).ask('newsroom', '/publishing')
    expect(PublishingReply.parse(await reply.json()).parked.map(({ subject }) => subject)).not.toContain(
      `names/${id}`,
    )
  })
})

describe('a firm whose name is gone', () => {
  it.each([
    '江苏苏中建设补了材料',
    '江苏省苏中建设集团股份有限公司补了材料',
    '苏中说写错了',
    '苏 中集团写错了',
  ])('is named by no step for everyone: %s', async (reason) => {
    const id = await published('江苏省苏中建设集团股份有限公司')
    await without(id, {})
    expect(await room.step('b', id, 'hide', { reason })).toBe('firmNamed reason')
    expect(await room.step('b', id, 'withdraw', { reason })).toBe('firmNamed reason')
    expect(await room.step('a', id, 'takeNames', { reason })).toBe('firmNamed reason')
    expect(await room.step('a', id, 'correct', { what: reason, why: '写错了' })).toBe('firmNamed what')
    expect(await room.step('a', id, 'correct', { what: '写错了', why: reason })).toBe('firmNamed why')
    expect(await room.step('b', id, 'hide', { reason: '该企业补了材料' })).toBe('ok')
    await ring(id)
    expect(await room.step('c', id, 'restore', { reason })).toBe('firmNamed reason')
    expect(await room.step('c', id, 'confirmHide', { reason })).toBe('firmNamed reason')
    expect(await room.step('c', id, 'restore', { reason: '核对过了' })).toBe('ok')
  })

  it('and left by itself when its time was over, is named no more either', async () => {
    const id = await published('江苏省苏中建设集团股份有限公司', {}, dayInShanghai(house.now()))
    await ring(id, { ...publish, now: () => new Date(house.now().getTime() + 86_400_000) })
    expect((await room.read(id)).content.firms).toEqual([])
    for (const reason of ['江苏苏中建设补了材料', '苏中说写错了'])
      expect(await room.step('b', id, 'hide', { reason })).toBe('firmNamed reason')
  })

  it('is in no corrected text that does not list it', async () => {
    const id = await published('江苏省苏中建设集团股份有限公司')
    await without(id, {})
    expect(await room.step('a', id, 'correct', { what: '一处日期', why: '补了材料' })).toBe('ok')
    expect(await room.write(id, { measures: '示例：责令江苏苏中建设停工。' })).toBe('ok')
    expect(await room.step('a', id, 'submit')).toBe('firmNamed content.measures')
  })

  it('and one that a text lists is not told by what stands in its place; a note of a correction may name it', async () => {
    const id = await published('上海宝冶集团有限公司')
    expect(await room.step('b', id, 'hide', { reason: '宝冶说不对' })).toBe('firmNamed reason')
    expect(await room.step('a', id, 'takeNames', { reason: '宝冶信用已修复' })).toBe('firmNamed reason')
    expect(await room.step('a', id, 'correct', { what: '宝冶的日期', why: '宝冶补了材料' })).toBe('ok')
  })
})
