import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Stack, startStack } from '../../../cdk/local/stack.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingcha-at-odds-'))
const said: string[] = []
let stack: Stack
const start = () => startStack({ dataDir: folder, log: (line) => said.push(line) })
const status = async (path: string) => (await fetch(stack.origin + path)).status
const read = async (key: string) =>
  Buffer.from((await stack.stages.stores.bucket.read(key))?.body ?? []).toString('utf8')

let right = ''
let [altered, checkpoint, page] = ['', '', '']

/** Alters a digit of the list of lines, loses a page, and starts again. */
beforeAll(async () => {
  stack = await start()
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
  said.length = 0
  stack = await start()
})
afterAll(async () => {
  await stack?.stop()
  rmSync(folder, { recursive: true })
})

it('with another log.jsonl the server stays up, and reports are taken and followed', async () => {
  for (const path of ['/api/health', '/report', '/follow', '/'])
    expect([path, await status(path)]).toEqual([path, 200])
})

it('says what was found, and which steps mend it', () => {
  expect(said.filter((line) => line.includes('kind=log-at-odds'))).toEqual([
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
