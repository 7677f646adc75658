import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadRenderer } from '../../../cdk/local/stages.ts'
import { createPublisher } from '../../../functions/publish/publisher.ts'
import { ordered } from '../../../shared/case/apply-step.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { approve } from '../../fixtures/approve.ts'
import { newCaseId } from '../../fixtures/case.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { newFirm } from '../../fixtures/newsroom.ts'
import { publishOf } from '../../fixtures/publish.ts'
import { sha256Of } from '../../fixtures/sha256-of.ts'

let houses: { cut: House; uncut: House }
const moment = new Date()
const renderer = loadRenderer()
const publishIn = async (house: House) => publishOf(house, { renderer: await renderer, now: () => moment })
beforeAll(async () => {
  houses = { cut: await openHouse(), uncut: await openHouse() }
  for (const house of Object.values(houses)) await createPublisher(await publishIn(house)).publishAll()
})
afterAll(async () => {
  for (const house of Object.values(houses ?? {})) await house.close()
})

const ids = [newCaseId(), newCaseId()] as const
const firm = newFirm()
const titleOf = (id: string) => `关于示例工地${id}号的通报（示例）`

/** What is asked for, one after the other; the same in both houses. */
const work = ids.flatMap((id) => [
  {
    id,
    ask: (house: House) => approve(house, { title: titleOf(id), firms: [firm] }, id).then(() => undefined),
  },
  { id, ask: (house: House) => withdraw(house, id) },
])

async function withdraw({ records }: House, id: string): Promise<void> {
  const one = await records.readCase(id)
  if (!one) throw new Error('no case')
  const day = dayInShanghai(moment)
  const order = { event: 'withdrawn' as const, day, salt: '1'.repeat(32), why: '示例：撤回' }
  await records.changeCase(one, ordered(one, order))
}

/** A publisher in a process of its own. */
async function startPublisher(house: House): Promise<ChildProcess> {
  const { settings } = await publishIn(house)
  const given = {
    ...{ database: house.database.endpoint, objects: house.objects.endpoint, settings, now: moment },
    logKey: Buffer.from(house.logKey).toString('base64url'),
  }
  const process_ = join(import.meta.dirname, 'publisher-process.ts')
  const child = spawn(process.execPath, [process_, JSON.stringify(given)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  await heard(child)
  return child
}

/** The next word of the process; rejects when it ends first. */
const heard = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    child.stdout?.once('data', (said: Buffer) => resolve(said.toString().trim()))
    child.once('exit', () => reject(new Error('the publisher ended')))
  })

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

/** Numbers from 0 to 1, always the same (a linear congruential generator). */
function seeded(seed: number): () => number {
  let at = seed
  return () => {
    at = (1_664_525 * at + 1_013_904_223) % 2 ** 32
    return at / 2 ** 32
  }
}

/** Hash of every object; but not of what says how much the search index lacks, which is by when it was built. */
async function bucketOf({ bucket }: House): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const { key } of await bucket.list('')) {
    if (!key.endsWith('search/recent.json'))
      found[key] = sha256Of((await bucket.read(key))?.body ?? new Uint8Array())
  }
  return found
}

it('a publisher that is killed at any moment goes on in the next process, and all is as if it never was', async () => {
  const { cut, uncut } = houses
  const random = seeded(20_261_127)
  let killed = 0
  let child = await startPublisher(cut)
  for (const { id, ask } of work) {
    await ask(uncut)
    await createPublisher(await publishIn(uncut)).ring({ pk: `CASE#${id}`, sk: 'CASE' })
    await ask(cut)
    const done = heard(child).catch(() => 'killed')
    child.stdin?.write(id)
    const first = await Promise.race([done, wait(20 + 380 * random())])
    await kill(child)
    if (first === undefined) killed += 1
    child = await startPublisher(cut)
    const again = heard(child)
    child.stdin?.write(id)
    expect(await again).toBe('done')
  }
  await kill(child)
  expect(killed).toBeGreaterThan(1)
  for (const house of Object.values(houses)) await createPublisher(await publishIn(house)).tick()
  const [is, should] = [await bucketOf(cut), await bucketOf(uncut)]
  expect(Object.keys(is).sort()).toEqual(Object.keys(should).sort())
  expect(Object.keys(is).filter((key) => is[key] !== should[key])).toEqual([])
  expect(await cut.records.readLog()).toEqual(await uncut.records.readLog())
})
