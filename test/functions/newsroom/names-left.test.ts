import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Publish } from '../../../functions/publish/publish.ts'
import { createPublisher } from '../../../functions/publish/publisher.ts'
import type { CaseContent } from '../../../shared/case/case-content.ts'
import { textWithoutNames } from '../../../shared/case/decide-names.ts'
import { PublicRecord } from '../../../shared/case/public-case.ts'
import { PublishingReply } from '../../../shared/contract/publishing.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { newFirm, newsroomOf } from '../../fixtures/newsroom.ts'
import { publishOf } from '../../fixtures/publish.ts'

let house: House
let publish: Publish
let room: Awaited<ReturnType<typeof newsroomOf>>
beforeAll(async () => {
  house = await openHouse()
  publish = publishOf(house)
  room = await newsroomOf(house)
})
afterAll(() => house.close())

const ring = (id: string, by = publish) => createPublisher(by).ring({ pk: `CASE#${id}`, sk: 'CASE' })
const record = async (id: string, edition?: number) => {
  const key = `data/cases/${id}${edition === undefined ? '' : `/${edition}`}.json`
  return PublicRecord.parse(
    JSON.parse(Buffer.from((await house.bucket.read(key))?.body ?? []).toString('utf8')),
  )
}
const shown = async (id: string) => {
  const one = await record(id)
  return one.state === 'published' ? one.content : undefined
}
/** What the newsroom is told of a case that waits for somebody to decide. */
const waiting = async (id: string) => {
  const reply = await (await room.of('b')).ask('newsroom', '/publishing')
  return PublishingReply.parse(await reply.json()).parked.filter(({ subject }) => subject === `names/${id}`)
}
/** A case is looked at on the day after its names may stand until today. */
const tomorrow = (id: string) =>
  ring(id, { ...publish, now: () => new Date(house.now().getTime() + 86_400_000) })

const named = { title: '对长虹的处理（示例）', project: '长虹花园三期（示例）' }
/** A public case whose text says a firm’s telling part alone and in an estate’s name. */
async function published(other: Partial<CaseContent> = {}, until?: string) {
  const firms = [{ ...newFirm(), name: '江苏长虹建设工程有限公司' }]
  const id = await room.reviewed({ ...named, ...other, firms }, until)
  expect(await room.step('b', id, 'approve')).toBe('ok')
  await ring(id)
  return id
}
const about = named.title
const estate = named.project
const take = (id: string, names?: object[]) =>
  room.step('a', id, 'takeNames', { reason: '信用已修复', ...(names && { names }) })

describe('where a firm could still be known when its name leaves', () => {
  it('nothing is asked for while a place is undecided, and where it stands is said', async () => {
    const id = await published()
    expect(await take(id)).toBe('firewall content.title content.project')
    expect(await take(id, [{ words: about, as: 'masked' }])).toBe('firewall content.project')
    expect(await take(id, [{ words: '长虹', as: 'street' }])).toBe('firewall content.title content.project')
    expect((await room.read(id)).state).toBe('published')
  })

  it('what only a person knows the firm by goes too, out of the text and out of older editions', async () => {
    const latin = 'Changhong Construction Engineering Group'
    const basics = `虹总的人都说没事，老长虹厂的车进进出出，虹.总没来，${latin}盖章。（示例）`
    const id = await published({ title: '关于示例工地的处理', project: '示例项目', basics })
    const also = ['虹总', ' 老 长虹厂 ', latin.toLowerCase()]
    const asked = { reason: '信用已修复', also }
    expect(await room.step('a', id, 'takeNames', { ...asked, also: ['虹'] })).toBe('badRequest also.0')
    expect(await room.step('a', id, 'takeNames', asked)).toBe('ok')
    expect(textWithoutNames(await room.read(id)).basics).toBe(
      '某企业的人都说没事，某企业的车进进出出，某企业没来，某企业盖章。（示例）',
    )
    expect(await room.step('c', id, 'confirmNames')).toBe('ok')
    const cleared = '某企业的人都说没事，某企业的车进进出出，某企业没来，某企业盖章。（示例）'
    expect((await room.read(id)).content.basics).toBe(cleared)
    await ring(id)
    expect((await shown(id))?.basics).toBe(cleared)
    expect((await record(id, 1)).state).not.toBe('published')
    // Found later: the firm is gone from the list, the name is not.
    expect(await room.step('a', id, 'takeNames', { reason: '还有一处', also: ['进进出出'] })).toBe('ok')
    expect(await room.step('c', id, 'confirmNames')).toBe('ok')
    await ring(id)
    expect((await shown(id))?.basics).not.toContain('进进出出')
    expect((await record(id, 2)).state).not.toBe('published')
  })

  it('what is masked goes, what is another’s stays with its reason, once a second person agrees', async () => {
    const id = await published()
    const names = [
      { words: about, as: 'masked' },
      { words: estate, as: 'street' },
    ]
    expect(await take(id, names)).toBe('ok')
    expect(await room.step('c', id, 'confirmNames')).toBe('ok')
    await ring(id)
    expect(await shown(id)).toMatchObject({ title: '对某企业的处理（示例）', project: named.project })
    expect((await room.read(id)).namesLeft?.kept).toEqual([{ words: estate, as: 'street' }])
    expect(await waiting(id)).toEqual([])
  })

  it('who approves sees every correction there was, not only the last', async () => {
    const id = await published({ basics: '示例：没有支护。' })
    for (const [n, what] of ['改了期限', '改了措施'].entries()) {
      expect(await room.step('a', id, 'correct', { what, why: '原来写错了' })).toBe('ok')
      expect(await room.write(id, { measures: `示例：责令停工，第${n + 1}次改过。` })).toBe('ok')
      expect(await room.step('a', id, 'submit')).toBe('ok')
      if (n === 1) break
      expect(await room.step('b', id, 'approve')).toBe('ok')
      await ring(id)
    }
    const reply = await (await room.of('b')).ask('newsroom', `/cases/${id}/preview`)
    const { html } = (await reply.json()) as { html: string }
    expect(html).toContain('改了期限')
    expect(html).toContain('改了措施')
  })

  it('no line and no check code is shown before there is one', async () => {
    const fresh = await room.reviewed()
    const again = await published({ basics: '示例：没有支护。' })
    for (const id of [fresh, again]) {
      const reply = await (await room.of('b')).ask('newsroom', `/cases/${id}/preview`)
      const { html } = (await reply.json()) as { html: string }
      expect(html).not.toMatch(/0{12}|公布记录第 ?1 ?条，/)
      // In the history, the citation in three forms, the whole check code, and on paper.
      expect(html.split('公布记录第几条、核对码，公布时才有')).toHaveLength(7)
      expect(html.includes('>公布时编号<')).toBe(id === fresh)
    }
  })

  it('who confirms sees the page as it will be, without the names and what is to be masked', async () => {
    const id = await published({ basics: '示例：江苏长虹建设工程有限公司没有支护。' })
    const pageOf = async () => {
      const reply = await (await room.of('c')).ask('newsroom', `/cases/${id}/preview`)
      return ((await reply.json()) as { html: string }).html
    }
    expect(await pageOf()).toContain('江苏长虹建设工程有限公司')
    const names = [
      { words: about, as: 'masked' },
      { words: estate, as: 'street' },
    ]
    await take(id, names)
    const page = await pageOf()
    expect(page).not.toContain('长虹建设')
    expect(page).toContain('对某企业的处理（示例）')
    expect(page).toContain('示例：某企业没有支护。')
    expect(page).toContain(estate)
    expect(page).toContain('信用已修复')
    expect(textWithoutNames(await room.read(id)).title).toBe('对某企业的处理（示例）')
  })

  it('a second person cannot agree to what was proposed without it', async () => {
    const id = await published()
    const before = await room.read(id)
    const asked = { n: before.history.length + 1, day: '2026-11-27', step: 'takeNames' as const }
    const event = { ...asked, by: 'sample-province-drafter', name: '示例' }
    await house.records.changeCase(before, {
      ...{ ...before, state: 'unnaming' },
      history: [...before.history, event],
    })
    expect(await room.step('c', id, 'confirmNames')).toBe('firewall content.title content.project')
    expect((await room.read(id)).state).toBe('unnaming')
  })

  it('when their time ends the names go, and the newsroom is told until two people decided', async () => {
    const id = await published({}, dayInShanghai(house.now()))
    await tomorrow(id)
    expect(await shown(id)).toMatchObject({ ...named, firms: [] })
    expect(await waiting(id)).toMatchObject([{ reason: 'names', title: named.title }])
    expect(await take(id)).toBe('firewall content.title content.project')
    const names = [
      { words: about, as: 'masked' },
      { words: estate, as: 'street' },
    ]
    expect(await take(id, names)).toBe('ok')
    expect(await waiting(id)).not.toEqual([])
    expect(await room.step('c', id, 'confirmNames')).toBe('ok')
    await ring(id)
    expect(await shown(id)).toMatchObject({ title: '对某企业的处理（示例）', project: named.project })
    // The edition that still told the firm is nobody's to read any more.
    expect(await record(id, 2)).toMatchObject({ state: 'withdrawn' })
    expect(await waiting(id)).toEqual([])
    await createPublisher(publish).tick()
    expect((await house.records.readParked()).filter(({ subject }) => subject.startsWith('names/'))).toEqual(
      [],
    )
  })

  it('when all that is left means something else, that is noted and no edition is made', async () => {
    const id = await published({ title: '关于停工的通报（示例）' }, dayInShanghai(house.now()))
    await tomorrow(id)
    const { edition } = await record(id)
    expect(await waiting(id)).not.toEqual([])
    expect(await take(id, [{ words: estate, as: 'street' }])).toBe('ok')
    expect(await room.step('c', id, 'confirmNames')).toBe('ok')
    await ring(id)
    expect((await record(id)).edition).toBe(edition)
    expect(await waiting(id)).toEqual([])
  })
})
