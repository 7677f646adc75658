import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { sampleAccounts } from '../../../cdk/local/sample/accounts.ts'
import { isFilled } from '../../../cdk/local/sample/fill.ts'
import { type Stack, startStack } from '../../../cdk/local/stack.ts'
import { cities, districts, zones } from '../../../shared/place/division.ts'
import { findChain } from '../../../shared/routing/chain.ts'
import { sampleAccount, signInAs } from './sign-in-as.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingcha-stack-'))
const lines: string[] = []
const start = () => startStack({ dataDir: folder, log: (line) => lines.push(line) })
let stack: Stack

/** The rounds of the schedule that begin, and whether the folder had its sample data by then. */
const rounds: { seconds: number; filled: boolean }[] = []

beforeAll(async () => {
  const every = vi.spyOn(globalThis, 'setInterval')
  every.mockImplementation((...[work, milliseconds = 0]) => {
    rounds.push({ seconds: milliseconds / 1000, filled: isFilled(folder) })
    return setTimeout(work as () => void, 2 ** 31 - 1).unref()
  })
  stack = await start()
  every.mockRestore()
})

afterAll(async () => {
  await stack.stop()
  rmSync(folder, { recursive: true })
})

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(stack.origin + path, { headers })
  return { status: response.status, text: await response.text() }
}

const bearer = async (username: string) => {
  const { access_token } = await signInAs(stack.origin, sampleAccount(username))
  return { authorization: `Bearer ${access_token}` }
}

describe('the embedded stack', () => {
  it.each([
    ...['/', '/report', '/follow', '/cases/', '/progress/', '/data/', '/desk/', '/en/'],
    ...['/api/health', '/api/openapi.json', '/api/report', '/api/follow/plain', '/api/routing'],
    ...['/data/index.json', '/data/cases.json', '/data/cases.csv', '/data/offices.json', '/data/log.jsonl'],
    ...['/feed.xml', '/feed.json'],
  ])('answers %s from the first start', async (path) => {
    expect((await get(path)).status).toBe(200)
  })

  it('makes no round of its schedule while sample data is told as of days that are over', () => {
    expect(rounds.filter(({ seconds }) => seconds >= 30)).toEqual([
      { seconds: 30, filled: true },
      { seconds: 60, filled: true },
    ])
  })

  it('has a key for the province and every city, and for some districts and a zone', async () => {
    const { directory, table } = JSON.parse((await get('/api/routing')).text)
    const offices: string[] = directory.map((entry: { office: string }) => entry.office)
    expect(offices).toEqual(expect.arrayContaining(['320000', ...cities.map(({ code }) => code)]))
    expect(districts.filter(({ code }) => offices.includes(code)).length).toBeGreaterThan(2)
    for (const { id } of zones.filter((zone) => offices.includes(zone.id))) {
      expect(findChain(id, table).kind).toBe('zone')
    }
  })

  it('shows each member of staff their own queue, office and keys after a real sign-in', async () => {
    const me = JSON.parse((await get('/api/desk/me', await bearer('jiangning-handler'))).text)
    expect(me).toMatchObject({ office: '320115', roles: ['handler'] })
    expect(me.keys.member).toBeTypeOf('string')
    expect(me.keys.office).toHaveLength(1)
    const queue = JSON.parse((await get('/api/desk/tips', await bearer('jiangning-handler'))).text)
    expect(queue.tips.length).toBeGreaterThan(1)
    for (const tip of queue.tips) expect(tip.office).toBe('320115')
  })

  it('marks everything public as a sample', async () => {
    const cases = JSON.parse((await get('/data/cases.json')).text)
    expect(cases.length).toBeGreaterThan(2)
    for (const one of cases) {
      expect(one.sample).toBe(true)
      expect(one.content.title).toContain('示例')
    }
    for (const { name } of sampleAccounts) expect(name).toContain('示例')
  })

  it('finds the same data after a restart', async () => {
    const before = await get('/data/log.jsonl')
    const routing = await get('/api/routing')
    await stack.stop()
    stack = await start()
    expect(await get('/data/log.jsonl')).toEqual(before)
    expect(await get('/api/routing')).toEqual(routing)
  })

  it('refuses a second start on the same folder, and leaves the first as it was', async () => {
    await expect(start()).rejects.toThrow(/is in use\. Stop what uses it, or choose another/)
    expect((await get('/api/health')).status).toBe(200)
  })

  it('has had nothing to complain of', () => {
    expect(lines).toEqual([])
  })
})

describe('the embedded stack, started with another log.jsonl than its table holds', () => {
  const status = async (path: string) => (await fetch(stack.origin + path)).status
  const read = async (key: string) =>
    Buffer.from((await stack.stages.stores.bucket.read(key))?.body ?? []).toString('utf8')

  let right = ''
  let [altered, checkpoint, page] = ['', '', '']

  /** Alters a digit of the list of lines, loses a page, and starts again. */
  beforeAll(async () => {
    const { bucket } = stack.stages.stores
    right = await read('data/log.jsonl')
    checkpoint = await read('data/log/checkpoint')
    altered = right.replace(/"day":"20/, '"day":"21')
    expect(altered).not.toBe(right)
    const [{ id }] = JSON.parse(await read('data/cases.json')) as [{ id: string }]
    page = `/cases/${id}/`
    await bucket.put('data/log.jsonl', altered)
    for (const lost of [`cases/${id}/index.html`, `data/cases/${id}.json`]) {
      expect(await read(lost)).not.toBe('')
      await bucket.remove(lost)
    }
    await stack.stop()
    lines.length = 0
    stack = await start()
  })
  it('the server stays up, and reports are taken and followed', async () => {
    for (const path of ['/api/health', '/report', '/follow', '/'])
      expect([path, await status(path)]).toEqual([path, 200])
  })

  it('says what was found, and which steps mend it', () => {
    expect(lines.filter((line) => line.includes('kind=log-at-odds'))).toEqual([
      'event=failure stage=publish kind=log-at-odds found="another log.jsonl is published than the table holds" do="docs/log.md, “For who runs it”, steps 1, 2 and 4"',
    ])
  })

  it('adds nothing to the log, leaves the file as it is, and brings back what else was lost, at each start', async () => {
    const [, id = ''] = page.match(/cases\/(.+)\//) ?? []
    const isBack = async () => {
      expect(await status(page)).toBe(200)
      expect(await status(`/data/cases/${id}.json`)).toBe(200)
      expect(await read('data/log.jsonl')).toBe(altered)
      expect(await read('data/log/checkpoint')).toBe(checkpoint)
    }
    await isBack()
    await stack.stages.stores.bucket.remove(`cases/${id}/index.html`)
    await stack.stop()
    stack = await start()
    await isBack()
  })

  it('goes on once the file is as the table holds it', async () => {
    await stack.stages.stores.bucket.remove('data/log.jsonl')
    await stack.stages.tick()
    expect((await read('data/log.jsonl')).startsWith(right)).toBe(true)
  })
})
