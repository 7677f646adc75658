import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CaseContent } from '../../../shared/case/case-content.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { casesRenderer } from '../../fixtures/cases-renderer.ts'
import { newFirm } from '../../fixtures/newsroom.ts'
import { publicSaying } from '../../fixtures/public-texts.ts'
import { openPublishing, type Publishing } from '../../fixtures/publishing.ts'

let site: Publishing
beforeEach(async () => {
  site = await openPublishing(await casesRenderer(), { isKept: true })
})
afterEach(() => site.house.close())

const title = '示例甲乙丙工地的通报'
const named = (name: string) => ({ ...newFirm(), name })
let times = 0

/** What becomes of a correction: handed in, and published where that was taken. */
async function corrected(id: string, what: string, text: Partial<CaseContent>) {
  const begun = await site.room.step('a', id, 'correct', { what, why: '原来写错了' })
  if (begun !== 'ok') return begun
  times += 1
  await site.room.write(id, text)
  await site.room.fair(id, { waived: `示例：不用再告知${times}`, namesUntil: '2099-12-31' })
  const handed = await site.room.step('a', id, 'submit')
  if (handed === 'ok') await site.done('b', id, 'approve')
  return handed
}

async function published(text: Partial<CaseContent>) {
  const id = await site.room.reviewed({ title, ...text })
  await site.done('b', id, 'approve')
  return id
}

const statesOf = async (id: string, ...editions: number[]) =>
  Promise.all(editions.map(async (edition) => (await site.json(`data/cases/${id}/${edition}.json`)).state))
const notesOf = async (id: string): Promise<string[]> =>
  (await site.json(`data/cases/${id}.json`)).changes.map(({ what }: { what: string }) => what)

it('a part of a firm that stays leaves every version that says it, and nothing new says it', async () => {
  const [part, head] = [named('中建八局第三建设有限公司'), named('中国建筑第八工程局有限公司')]
  const id = await published({ firms: [head], basics: '示例：检查时中建八局三公司没有支护。' })
  expect(await corrected(id, '补一家企业', { firms: [head, part], basics: '示例：中建八局没有支护。' })).toBe(
    'ok',
  )
  expect(await corrected(id, '改了措施', { measures: '示例：责令中建八局停工。' })).toBe('ok')
  const said = { firms: [head], basics: '示例：检查时中建八局三公司在场。' }
  const note = '不再列中建八局三公司，仍列中建八局'
  expect(await corrected(id, note, said)).toBe('firmNamed content.basics')
  await site.room.write(id, { basics: '示例：检查时中建八局在场。' })
  expect(await site.room.step('a', id, 'submit')).toBe('ok')
  await site.done('b', id, 'approve')
  await site.tick()
  expect(await statesOf(id, 1, 2, 3)).toEqual(['withdrawn', 'withdrawn', 'withdrawn'])
  expect(await notesOf(id)).toEqual(['补一家企业', '改了措施', '不再列某企业，仍列中建八局'])
  expect(await publicSaying(site.house, '中建八局三公司', part.creditCode)).toEqual([])
  expect(await site.room.step('b', id, 'hide', { reason: '中建八局三公司来问' })).toBe('firmNamed reason')
})

it('a firm whose code is put right after its brackets is named as before', async () => {
  const wrong = named('宏远建设(南京)有限公司')
  const right = named('宏远建设（南京）有限公司')
  const id = await published({ firms: [wrong], basics: `示例：${wrong.name}没有支护。` })
  const renamed = { ...wrong, name: right.name }
  expect(await corrected(id, '改了名称', { firms: [renamed], basics: `示例：${right.name}没有支护。` })).toBe(
    'ok',
  )
  expect(await corrected(id, `${right.name}的代码改了`, { firms: [right] })).toBe('ok')
  expect(await corrected(id, `${right.name}的措施`, { measures: '示例：责令停工。' })).toBe('ok')
  expect(await notesOf(id)).toEqual(['改了名称', `${right.name}的代码改了`, `${right.name}的措施`])
  await site.done('b', id, 'hide', { reason: '示例：要核对' })
  await site.done('c', id, 'restore', { reason: `${right.name}的情况核对了` })
  const record = await site.json(`data/cases/${id}.json`)
  expect(record).toMatchObject({ content: { firms: [right], basics: `示例：${right.name}没有支护。` } })
  expect(record.changes.at(-1).why).toBe(`${right.name}的情况核对了`)
  expect(await publicSaying(site.house, wrong.creditCode)).toEqual([])
})

it.each([
  ['宏远建设有限公司', '江苏宏远建设有限公司'],
  ['南京宏远建设有限公司', '南京宏远建设有限公司苏州分公司'],
])(
  '%s is not named by the longer name of a firm that stays, as older versions list it either',
  async (drop, keep) => {
    const [dropped, kept] = [named(drop), named(keep)]
    const id = await published({ firms: [kept], basics: `示例：检查时${keep}没有支护。` })
    expect(await corrected(id, `${keep}在场`, { basics: `示例：检查时${keep}在场。` })).toBe('ok')
    // It has another name by then.
    const renamed = { ...kept, name: '江苏天目建设有限公司' }
    const text = { firms: [renamed, dropped], basics: '示例：没有支护。' }
    expect(await corrected(id, '补一家企业', text)).toBe('ok')
    expect(await corrected(id, `${drop}不再列`, { firms: [renamed] })).toBe('ok')
    expect(await statesOf(id, 1, 2, 3)).toEqual(['published', 'published', 'withdrawn'])
    expect(await notesOf(id)).toEqual([`${keep}在场`, '补一家企业', '某企业不再列'])
    expect(await publicSaying(site.house, dropped.creditCode)).toEqual([])
  },
)

it('what tells a dropped firm leaves the notes, where another is listed and has no such part', async () => {
  const [dropped, kept] = [named('江苏鑫达建设有限公司'), named('江苏天目建设有限公司')]
  const id = await published({ firms: [dropped, kept] })
  expect(await corrected(id, '鑫达的整改日期', { measures: '示例：责令停工。' })).toBe('ok')
  const note = '鑫达没有责任，天目有，都在鑫达花园'
  expect(await corrected(id, note, { firms: [kept] })).toBe('ok')
  expect(await notesOf(id)).toEqual(['某企业的整改日期', '某企业没有责任，天目有，都在鑫达花园'])
  const like = named('苏州天目建筑有限公司')
  expect(await corrected(id, '补一家企业', { firms: [kept, like] })).toBe('ok')
  expect(await corrected(id, '天目没有责任', { firms: [kept] })).toBe('ok')
  expect((await notesOf(id)).at(-1)).toBe('天目没有责任')
})

it.each([
  ['replied', '示例：没有异议。', {}],
  ['said nothing', undefined, {}],
  ['said nothing, though it was written why it is not told again', undefined, { waived: '示例：只改了代码' }],
])('a firm that was told and %s was told, once its code alone is put right', async (_, text, also) => {
  const wrong = named('南京宏远建设有限公司')
  const right = named(wrong.name)
  const other = named('江苏天目建设有限公司')
  const day = dayInShanghai(site.house.now())
  const replies = text === undefined ? [] : [{ firm: wrong.creditCode, day, text }]
  const said = { namesUntil: '2099-12-31', noticedOn: day }
  const id = await site.room.draft({ title, firms: [wrong] })
  await site.room.fair(id, { ...said, replies })
  await site.room.step('a', id, 'submit')
  site.house.time.offset += 40 * 86_400_000
  await site.done('b', id, 'approve')
  await site.room.step('a', id, 'correct', { what: '改了代码', why: '原来写错了' })
  expect(await site.room.write(id, { firms: [right] })).toBe('ok')
  const moved = replies.map((one) => ({ ...one, firm: right.creditCode }))
  if ('waived' in also) expect(await site.room.fair(id, { ...said, ...also, replies: moved })).toBe('ok')
  expect(await site.room.step('a', id, 'submit')).toBe('ok')
  await site.done('b', id, 'approve')
  const record = await site.json(`data/cases/${id}.json`)
  expect(record).toMatchObject({ edition: 2, content: { firms: [right], ...(text && { replies: moved }) } })
  expect(record.notNoticed).toBeUndefined()
  const page = await site.text(`cases/${id}/index.html`)
  expect(page).not.toContain('公布前没有问过')
  expect(page.includes('没有收到回应')).toBe(text === undefined)
  expect(await publicSaying(site.house, wrong.creditCode)).toEqual([])
  // Another name and code are another firm's, which got no letter.
  await site.room.step('a', id, 'correct', { what: '改了企业', why: '原来写错了' })
  await site.room.write(id, { firms: [{ ...right, name: other.name }] })
  await site.room.write(id, { firms: [other], replies: [] })
  await site.room.step('a', id, 'submit')
  if (!('waived' in also)) expect(await site.room.step('b', id, 'approve')).toBe('notNoticed')
})
