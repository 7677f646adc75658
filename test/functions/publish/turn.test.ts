import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Publish } from '../../../functions/publish/publish.ts'
import { createPublisher } from '../../../functions/publish/publisher.ts'
import { openTable } from '../../../functions/store/table.ts'
import { casesRenderer } from '../../fixtures/cases-renderer.ts'
import { publicSaying } from '../../fixtures/public-texts.ts'
import { openPublishing, type Publishing } from '../../fixtures/publishing.ts'

let site: Publishing
beforeEach(async () => {
  site = await openPublishing(await casesRenderer(), { isKept: true })
})
afterEach(() => site.house.close())

const keyOf = (id: string) => ({ pk: `CASE#${id}`, sk: 'CASE' })
const reason = '示例：地点写错了'
/** Patience of a tenth of a second: whoever stands still that long is taken for killed. */
const soon = { patience: 100 }

/** A moment that a test brings about. */
function moment() {
  let come = () => {}
  const reached = new Promise<void>((resolve) => {
    come = resolve
  })
  return { reached, come: () => come() }
}

/** Stores with which a publisher stands still after its nth write of a kind, until it is let go. */
function standing(verb: 'putLine' | 'keepEdition' | 'renewInList' | 'put', at: number) {
  const [stood, let_] = [moment(), moment()]
  let n = 0
  const still = async () => {
    n += 1
    if (n !== at) return
    stood.come()
    await let_.reached
  }
  const { records, bucket } = site.publish
  const slow =
    <Args extends unknown[], Said>(write: (...args: Args) => Promise<Said>) =>
    async (...args: Args) => {
      const said = await write(...args)
      await still()
      return said
    }
  const stores: Publish = {
    ...site.publish,
    records: {
      ...records,
      ...(verb === 'putLine' && { putLine: slow(records.putLine) }),
      ...(verb === 'keepEdition' && { keepEdition: slow(records.keepEdition) }),
      ...(verb === 'renewInList' && { renewInList: slow(records.renewInList) }),
    },
    ...(verb === 'put' && { bucket: { ...bucket, put: slow(bucket.put) } }),
  }
  return { stores, stood: stood.reached, go: let_.come }
}

describe('a publisher that stood still while another went on', () => {
  it.each([
    ['putLine', 1],
    ['keepEdition', 1],
    ['renewInList', 3],
    ['put', 9],
    ['put', 30],
  ] as const)('after %s %i writes nothing of what it read before', async (verb, at) => {
    const { id } = await site.published('示例甲乙丙工地的通报')
    await site.tick()
    const text = { what: '改了标题', why: '原来写错了' }
    await site.room.step('a', id, 'correct', text)
    await site.room.fair(id, { waived: '示例：不用告知', namesUntil: '2099-12-31' })
    await site.room.write(id, { title: '示例丁戊己工地的通报' })
    await site.room.step('a', id, 'submit')
    expect(await site.room.step('b', id, 'approve')).toBe('ok')
    const { stores, stood, go } = standing(verb, at)
    const first = createPublisher(stores, soon).ring(keyOf(id))
    first.catch(() => undefined)
    await stood
    const hidden = await site.room.step('b', id, 'hide', { reason })
    expect(hidden).toBe('ok')
    await createPublisher(site.publish, soon).ring(keyOf(id))
    go()
    await expect(first).rejects.toMatchObject({ name: 'TurnLostError' })
    for (const word of ['甲乙丙', '丁戊己']) expect(await publicSaying(site.house, word)).toEqual([])
    await site.tick()
    for (const word of ['甲乙丙', '丁戊己']) expect(await publicSaying(site.house, word)).toEqual([])
    expect((await site.house.records.readParked()).map(({ subject }) => subject)).toEqual([])
  })
})

it('the next waits as long as the one before goes on to work, and their writes never mix', async () => {
  const writers: string[] = []
  const told = (name: string): Publish => ({
    ...site.publish,
    bucket: {
      ...site.publish.bucket,
      put: async (...args) => {
        writers.push(name)
        await site.publish.bucket.put(...args)
      },
    },
  })
  const ids = await Promise.all(
    ['甲', '乙'].map((one) => site.room.reviewed({ title: `示例${one}工地的通报` })),
  )
  for (const id of ids) expect(await site.room.step('b', id, 'approve')).toBe('ok')
  // Both are in one process, of which a page may take a tenth of a second.
  const [one, other] = [createPublisher(told('one')), createPublisher(told('other'))]
  const done = await Promise.allSettled([one.ring(keyOf(ids[0] ?? '')), other.ring(keyOf(ids[1] ?? ''))])
  expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
  expect(new Set(writers).size).toBe(2)
  expect(writers.filter((name, n) => name !== writers[n - 1])).toHaveLength(2)
})

it.each([
  ['is another’s who was killed', { owner: 'x', beat: 7 }],
  ['is counted to the end', { owner: 'x', beat: Number.MAX_SAFE_INTEGER }],
  ['cannot be read', { owner: 7 }],
  ['cannot be read as a number', { owner: 'x', beat: 'x' }],
])('a turn that %s is taken over', async (_, row) => {
  const id = await site.room.reviewed({ title: '示例甲乙丙工地的通报' })
  await site.room.step('b', id, 'approve')
  const table = openTable({ name: 'records', endpoint: site.house.database.endpoint })
  await table.put({ pk: 'PUBLISHING', sk: 'TURN', ...row })
  await createPublisher(site.publish, soon).ring(keyOf(id))
  expect(await site.text(`cases/${id}/index.html`)).toContain('甲乙丙')
  expect(await table.read({ pk: 'PUBLISHING', sk: 'TURN' })).toMatchObject({ owner: '' })
})
